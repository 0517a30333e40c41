import type { SeatView } from '@tsunagari/registry';
import { ID, Int, ObjectType } from 'type-graphql';
import { Publish } from '../graphql/publish.js';

/** 役員の席 */
@ObjectType('BranchSeat', {
  description: '役員の席: how many seats a post has and which body elects them; no persons.',
})
export class BranchSeatObject implements Pick<SeatView, 'id' | 'post' | 'seats' | 'note'> {
  @Publish('P1', 'Id within the branch.', () => ID)
  id!: string;

  @Publish('P0', 'The post: 支部長, 監事, 福祉委員.', () => String)
  post!: string;

  @Publish('P0', 'Number of seats, heads.', () => Int)
  seats!: number;

  @Publish('P1', 'Remark.', () => String, { nullable: true })
  note!: string | null;
}

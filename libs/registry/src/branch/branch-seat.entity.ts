import { Check, Column, Entity, ForeignKey } from 'typeorm';
import { RecordWithOrigin } from '../origin.entity.js';

/** 役員の席: how many seats a post of the branch has and which body elects them. Who sits on them belongs to the people. */
@Entity('branch_seat')
@ForeignKey('Branch', ['councilId', 'branchId'], ['councilId', 'id'], { name: 'branch_seat_branch' })
@ForeignKey('PartnerOrganisation', ['councilId', 'electedById'], ['councilId', 'id'], {
  name: 'branch_seat_elected_by',
})
@Check('branch_seat_count', 'seats > 0')
export class BranchSeat extends RecordWithOrigin {
  @Column('uuid', { name: 'branch_id' })
  branchId!: string;

  /** 支部長, 副支部長, 理事, 監事, 福祉委員 … */
  @Column('text')
  post!: string;

  @Column('integer')
  seats!: number;

  /** 選出母体 */
  @Column('uuid', { name: 'elected_by_id', nullable: true })
  electedById!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;
}

import type { PlainDate } from '@tsunagari/kernel';
import type { RoleKind, RoleLevel } from '@tsunagari/people';
import { Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.object.js';
import { NodeObject } from '../graphql/node.object.js';
import { Publish } from '../graphql/publish.js';
import { DateScalar } from '../graphql/scalars.js';
import { RoleKindEnum, RoleLevelEnum } from './people.enums.js';
import { SourcedObject } from '../registry/origin.object.js';

/** What you may do with this term today. */
@ObjectType('RoleTermAbilities', { description: 'What you may do with this term today.' })
export class RoleTermAbilitiesObject {
  @Publish('P1', 'Correct it.', () => Boolean)
  revise!: boolean;

  @Publish('P1', 'End it.', () => Boolean)
  end!: boolean;
}

/** 役職任期: what a person is in a body, for a half-open period. */
@ObjectType('RoleTerm', {
  implements: [NodeObject, SourcedObject],
  description: '役職任期: what a person is in a body, for a half-open period.',
})
export class RoleTermObject {
  @Publish('P1', 'Name of the body as it is called today.', () => String)
  bodyName!: string;

  @Publish('P1', 'Whether it runs on the day that is asked about.', () => Boolean)
  isCurrent!: boolean;

  @Publish('P1', 'Version, for changes.', () => Int)
  version!: number;

  @Publish('P1', 'The role.', () => RoleKindEnum)
  role!: RoleKind;

  @Publish('P1', 'The word for it: the council’s own, else the usual one.', () => String)
  label!: string;

  @Publish('P1', 'At which kind of body.', () => RoleLevelEnum)
  level!: RoleLevel;

  @Publish('P1', 'First day; null when it is not known.', () => DateScalar, { nullable: true })
  from!: PlainDate | null;

  @Publish('P1', 'First day that no longer belongs; null while no end is known.', () => DateScalar, { nullable: true })
  to!: PlainDate | null;

  @Publish('P2', 'Why it ended.', () => String, { nullable: true })
  endReason!: string | null;

  @Publish('P2', 'Remark.', () => String, { nullable: true })
  note!: string | null;
}

export const RoleTermConnection = connectionOf('RoleTerm', () => RoleTermObject, 'terms in roles');

/** 席と空席: the seats of a post in a branch and who sits on them on a day. */
@ObjectType('SeatVacancy', { description: '席と空席: the seats of a post in a branch and who sits on them on a day.' })
export class SeatVacancyObject {
  @Publish('P1', 'The post: 福祉委員.', () => String)
  post!: string;

  @Publish('P1', 'Number of seats, heads.', () => Int)
  seats!: number;

  @Publish('P1', 'Seats with someone on them, heads.', () => Int)
  filled!: number;

  @Publish('P1', '空席: seats without anyone, heads; never below 0.', () => Int)
  vacant!: number;
}

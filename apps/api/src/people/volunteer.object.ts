import type { PlainDate } from '@tsunagari/kernel';
import type { AvailabilitySlot, VolunteerStatus } from '@tsunagari/people';
import { Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.object.js';
import { NodeObject } from '../graphql/node.object.js';
import { Publish } from '../graphql/publish.js';
import { DateScalar } from '../graphql/scalars.js';
import { AvailabilitySlotEnum, VolunteerStatusEnum } from './people.enums.js';
import { SourcedObject } from '../registry/origin.object.js';

/** What you may do with this volunteer today. */
@ObjectType('VolunteerAbilities', { description: 'What you may do with this volunteer today.' })
export class VolunteerAbilitiesObject {
  @Publish('P1', 'Correct it, let it rest, resume or end.', () => Boolean)
  revise!: boolean;
}

/** 活動者登録: what someone offers to do, and when. */
@ObjectType('VolunteerProfile', {
  implements: [NodeObject, SourcedObject],
  description: '活動者登録: what someone offers to do, and when.',
})
export class VolunteerProfileObject {
  @Publish('P1', 'Version, for changes.', () => Int)
  version!: number;

  @Publish('P1', 'What the person can do: 車の運転, 傾聴.', () => [String])
  skills!: readonly string[];

  @Publish('P1', 'Half days on which the person has time.', () => [AvailabilitySlotEnum])
  availability!: readonly AvailabilitySlot[];

  @Publish('P2', 'When else, in words.', () => String, { nullable: true })
  availabilityNote!: string | null;

  @Publish('P1', 'Fiscal year (calendar year of its April) up to which insurance is paid.', () => Int, {
    nullable: true,
  })
  insuranceFiscalYear!: number | null;

  @Publish('P1', 'Whether it is insured in the present fiscal year.', () => Boolean)
  isInsured!: boolean;

  @Publish('P1', 'Whether it can be asked.', () => VolunteerStatusEnum)
  status!: VolunteerStatus;

  @Publish('P1', 'Until when it rests; null when that is open.', () => DateScalar, { nullable: true })
  restingUntil!: PlainDate | null;

  @Publish('P1', 'Day of registration.', () => DateScalar, { nullable: true })
  registeredOn!: PlainDate | null;

  @Publish('P2', 'Remark.', () => String, { nullable: true })
  note!: string | null;
}

export const VolunteerProfileConnection = connectionOf('VolunteerProfile', () => VolunteerProfileObject, 'volunteers');

/** How many can do something. */
@ObjectType('SkillCount', { description: 'How many can do something.' })
export class SkillCountObject {
  @Publish('P1', 'What they can do.', () => String)
  skill!: string;

  @Publish('P1', 'How many of those who may be asked, heads.', () => Int)
  volunteers!: number;
}

import type { EmergencyAccessView, EmergencyPersonView, EmergencyReason, ReviewOutcome } from '@tsunagari/people';
import { Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.object.js';
import { payloadOf } from '../graphql/payload.object.js';
import { Publish } from '../graphql/publish.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { PersonContactObject } from '../people/person.object.js';
import { EmergencyReasonEnum, ReviewOutcomeEnum } from './emergency.enums.js';

/** As much of a person as an emergency shows. */
@ObjectType('EmergencyPerson', {
  description: '緊急の閲覧で見られる人: name, how to reach them and where they belong; nothing else.',
})
export class EmergencyPersonObject implements Pick<EmergencyPersonView, 'name' | 'kana' | 'contacts'> {
  @Publish('P2', 'Name as given.', () => String)
  name!: string;

  @Publish('P2', 'Reading; null when nobody has told.', () => String, { nullable: true })
  kana!: string | null;

  @Publish('P2', 'Telephone numbers and addresses.', () => [PersonContactObject])
  contacts!: EmergencyPersonView['contacts'];
}

/** What may be done with an access. */
@ObjectType('EmergencyAccessAbilities', { description: 'What you may do with an emergency access now.' })
export class EmergencyAccessAbilitiesObject {
  @Publish('P1', 'End it.', () => Boolean)
  end!: boolean;

  @Publish('P1', 'Review it.', () => Boolean)
  review!: boolean;
}

/** An access. */
@ObjectType('EmergencyAccess', {
  description: '緊急の閲覧: for an hour at most someone looks at people beyond their sight. Another one reviews it.',
})
export class EmergencyAccessObject implements Pick<
  EmergencyAccessView,
  | 'version'
  | 'reason'
  | 'openedAt'
  | 'endsAt'
  | 'endedAt'
  | 'isOpen'
  | 'reviewBy'
  | 'isOverdue'
  | 'reviewedAt'
  | 'outcome'
> {
  @Publish('P1', 'Version, for changes.', () => Int)
  version!: number;

  @Publish('P1', 'Why.', () => EmergencyReasonEnum)
  reason!: EmergencyReason;

  @Publish('P1', 'When it was opened.', () => DateTimeScalar)
  openedAt!: string;

  @Publish('P1', 'When it ends by itself.', () => DateTimeScalar)
  endsAt!: string;

  @Publish('P1', 'When someone ended it earlier; null otherwise.', () => DateTimeScalar, { nullable: true })
  endedAt!: string | null;

  @Publish('P1', 'Whether people can be looked at by it now.', () => Boolean)
  isOpen!: boolean;

  @Publish('P1', 'Until when it is to be reviewed: 72 hours after the opening.', () => DateTimeScalar)
  reviewBy!: string;

  @Publish('P1', 'Whether that was not done in time.', () => Boolean)
  isOverdue!: boolean;

  @Publish('P1', 'When it was reviewed; null while it was not.', () => DateTimeScalar, { nullable: true })
  reviewedAt!: string | null;

  @Publish('P1', 'What the review found; null while there is none.', () => ReviewOutcomeEnum, { nullable: true })
  outcome!: ReviewOutcome | null;
}

export const EmergencyAccessConnection = connectionOf(
  'EmergencyAccess',
  () => EmergencyAccessObject,
  'emergency accesses',
);

/** What every screen shows of emergencies. */
@ObjectType('EmergencyState', { description: 'What there is of emergencies now: for every screen.' })
export class EmergencyStateObject {
  @Publish('P1', 'Whether you may open an emergency access: you work in a branch and see no further.', () => Boolean)
  mayOpen!: boolean;

  @Publish('P1', 'Your own access that is open now; null when there is none.', () => EmergencyAccessObject, {
    nullable: true,
  })
  openAccess!: EmergencyAccessView | null;

  @Publish('P1', 'Whether you are told of everybody’s accesses: administrators and auditors are.', () => Boolean)
  isTold!: boolean;

  @Publish('P1', 'How many accesses wait for a review, open ones included; 0 for those who are not told.', () => Int)
  toReview!: number;

  @Publish('P1', 'How many of them have waited longer than 72 hours.', () => Int)
  overdue!: number;
}

const access = { access: { type: () => EmergencyAccessObject, meaning: 'The access' } };
export const OpenEmergencyAccessPayload = payloadOf('OpenEmergencyAccessPayload', access);
export const LookInEmergencyPayload = payloadOf('LookInEmergencyPayload', access);
export const EndEmergencyAccessPayload = payloadOf('EndEmergencyAccessPayload', access);
export const ReviewEmergencyAccessPayload = payloadOf('ReviewEmergencyAccessPayload', access);

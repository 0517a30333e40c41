import type { EmergencyReason, ReviewOutcome } from '@tsunagari/people';
import { Field, ID, InputType } from 'type-graphql';
import { PasskeyAnswerInput } from '../identity/passkey.inputs.js';
import { VersionedIdInput } from '../registry/branch.input.js';
import { EmergencyReasonEnum, ReviewOutcomeEnum } from './emergency.enums.js';

/** Why someone must look, and the proof of self. */
@InputType('OpenEmergencyAccessInput', { description: 'Why you must look beyond your sight, and that it is you.' })
export class OpenEmergencyAccessInput {
  @Field(() => EmergencyReasonEnum, { description: 'The reason.' })
  reason!: EmergencyReason;

  @Field(() => String, { description: 'What has happened, at most 1,000 characters; kept sealed.' })
  words!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The present password; none where a passkey proves who you are.',
  })
  currentPassword?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The present code of the authenticator app, if you have set one up.',
  })
  code?: string | null;

  @Field(() => PasskeyAnswerInput, {
    nullable: true,
    description: 'A passkey of yours, asked for by `startPasskeyProof`, instead of password and code.',
  })
  passkey?: PasskeyAnswerInput | null;
}

/** Who is looked for. */
@InputType('LookInEmergencyInput', { description: 'Whom you look for in your open access.' })
export class LookInEmergencyInput {
  @Field(() => String, { description: 'The whole name, the whole reading or a telephone number.' })
  search!: string;
}

/** An access that is over. */
@InputType('EndEmergencyAccessInput', { description: 'An emergency access that shall end now.' })
export class EndEmergencyAccessInput {
  @Field(() => ID, { description: 'Your own; administrators end everybody’s.' })
  id!: string;
}

/** What a review found. */
@InputType('ReviewEmergencyAccessInput', { description: 'What you found of an emergency access that is over.' })
export class ReviewEmergencyAccessInput extends VersionedIdInput {
  @Field(() => ReviewOutcomeEnum, { description: 'Whether there was need of it.' })
  outcome!: ReviewOutcome;

  @Field(() => String, { description: 'Why, and what follows, at most 1,000 characters; kept sealed.' })
  words!: string;
}

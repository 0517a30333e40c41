import type { PlainDate } from '@tsunagari/kernel';
import type { AvailabilitySlot, VolunteerStatus } from '@tsunagari/people';
import { Field, InputType, ID, Int } from 'type-graphql';
import { DateScalar } from '../graphql/scalars.js';
import { VersionedIdInput } from '../registry/branch.input.js';
import { AvailabilitySlotEnum, VolunteerStatusEnum } from './people.enums.js';

/** Which volunteers are wanted; conditions are joined by AND. */
@InputType('VolunteerFilter', { description: 'Which volunteers are wanted; conditions are joined by AND.' })
export class VolunteerFilterInput {
  @Field(() => ID, { nullable: true, description: 'The association.' })
  associationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The branch.' })
  branchId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was typed: part of a name or reading in any writing, or a telephone number.',
  })
  search?: string | null;

  @Field(() => String, { nullable: true, description: 'What they can do, as it is written.' })
  skill?: string | null;

  @Field(() => AvailabilitySlotEnum, { nullable: true, description: 'When they have time.' })
  slot?: AvailabilitySlot | null;

  @Field(() => VolunteerStatusEnum, { nullable: true, description: 'Their status.' })
  status?: VolunteerStatus | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those without insurance for the present fiscal year.',
  })
  uninsured?: boolean | null;
}

/** A new volunteer. */
@InputType('RegisterVolunteerInput', { description: 'A new volunteer.' })
export class RegisterVolunteerInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => [String], { nullable: true, description: 'What the person can do: 車の運転, 傾聴.' })
  skills?: readonly string[] | null;

  @Field(() => [AvailabilitySlotEnum], {
    nullable: true,
    description: 'Half days of the week on which the person has time.',
  })
  availability?: readonly AvailabilitySlot[] | null;

  @Field(() => String, { nullable: true, description: 'When else, in words.' })
  availabilityNote?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Fiscal year (calendar year of its April) for which insurance is paid.',
  })
  insuranceFiscalYear?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of registration.' })
  registeredOn?: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'Remark.' })
  note?: string | null;
}

/** Corrections of a volunteer; what is left out stays, null takes away. */
@InputType('ReviseVolunteerInput', {
  description: 'Corrections of a volunteer; what is left out stays, null takes away.',
})
export class ReviseVolunteerInput extends VersionedIdInput {
  @Field(() => [String], { nullable: true, description: 'What the person can do: 車の運転, 傾聴.' })
  skills?: readonly string[] | null;

  @Field(() => [AvailabilitySlotEnum], {
    nullable: true,
    description: 'Half days of the week on which the person has time.',
  })
  availability?: readonly AvailabilitySlot[] | null;

  @Field(() => String, { nullable: true, description: 'When else, in words.' })
  availabilityNote?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Fiscal year (calendar year of its April) for which insurance is paid.',
  })
  insuranceFiscalYear?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of registration.' })
  registeredOn?: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'Remark.' })
  note?: string | null;
}

/** A volunteer who rests. */
@InputType('RestVolunteerInput', { description: 'A volunteer who rests.' })
export class RestVolunteerInput extends VersionedIdInput {
  @Field(() => DateScalar, { nullable: true, description: 'Until when; unknown when left out.' })
  until?: PlainDate | null;
}

/** A volunteer who is back. */
@InputType('ResumeVolunteerInput', { description: 'A volunteer who is back.' })
export class ResumeVolunteerInput extends VersionedIdInput {}

/** A volunteer who has ended. */
@InputType('RetireVolunteerInput', { description: 'A volunteer who has ended.' })
export class RetireVolunteerInput extends VersionedIdInput {}

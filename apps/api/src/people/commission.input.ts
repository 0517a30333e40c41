import type { PlainDate } from '@tsunagari/kernel';
import type { RoleKind, CommissionState, PartyKind } from '@tsunagari/people';
import { Field, InputType, ID, Int } from 'type-graphql';
import { DateScalar } from '../graphql/scalars.js';
import { VersionedIdInput } from '../registry/branch.input.js';
import { RoleKindEnum, CommissionStateEnum, PartyKindEnum } from './people.enums.js';

/** Which commissions are wanted; conditions are joined by AND. */
@InputType('CommissionFilter', { description: 'Which commissions are wanted; conditions are joined by AND.' })
export class CommissionFilterInput {
  @Field(() => ID, { nullable: true, description: 'The branch.' })
  branchId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Only those whose last day is at most so many days ahead and that have not been renewed.',
  })
  expiringWithinDays?: number | null;

  @Field(() => RoleKindEnum, { nullable: true, description: 'The role.' })
  role?: RoleKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was typed: part of a name or reading in any writing, or a telephone number.',
  })
  search?: string | null;

  @Field(() => CommissionStateEnum, { nullable: true, description: 'How it stands today.' })
  state?: CommissionState | null;
}

/** One who commissions. */
@InputType('CommissionPartyInput', { description: 'One who commissions.' })
export class CommissionPartyInput {
  @Field(() => ID, { nullable: true, description: 'The association.' })
  associationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The branch.' })
  branchId?: string | null;

  @Field(() => PartyKindEnum, { description: 'Kind of the commissioning body.' })
  organisationKind!: PartyKind;

  @Field(() => String, { nullable: true, description: 'Its name as printed; its own name unless told.' })
  organisationName?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation.' })
  partnerId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the one who signs.' })
  signatoryName?: string | null;

  @Field(() => String, { description: 'Title of the one who signs: 支部長.' })
  signatoryTitle!: string;
}

/** A commission (委嘱). */
@InputType('IssueCommissionInput', { description: 'A commission (委嘱).' })
export class IssueCommissionInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => RoleKindEnum, { description: 'The role.' })
  role!: RoleKind;

  @Field(() => String, { nullable: true, description: 'The council’s own word for the role; needed for OTHER.' })
  label?: string | null;

  @Field(() => ID, { nullable: true, description: 'The branch.' })
  branchId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The association.' })
  associationId?: string | null;

  @Field(() => DateScalar, { description: 'First day.' })
  from!: PlainDate;

  @Field(() => DateScalar, { description: 'First day that no longer belongs.' })
  to!: PlainDate;

  @Field(() => String, { nullable: true, description: 'Who recommended the person.' })
  recommendedBy?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the document (発番).' })
  documentNo?: string | null;

  @Field(() => String, { nullable: true, description: 'Version of the pledge that was given (誓約).' })
  pledgeVersion?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on the document.' })
  issuedOn?: PlainDate | null;

  @Field(() => [CommissionPartyInput], { description: 'Those who commission: one or two; two for a 福祉協力員.' })
  parties!: readonly CommissionPartyInput[];
}

/** The renewal of a commission from the day on which the old one ends. */
@InputType('RenewCommissionInput', {
  description: 'The renewal of a commission from the day on which the old one ends.',
})
export class RenewCommissionInput extends VersionedIdInput {
  @Field(() => DateScalar, { description: 'First day that no longer belongs.' })
  to!: PlainDate;

  @Field(() => DateScalar, { nullable: true, description: 'Day on the document.' })
  issuedOn?: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'Number of the document (発番).' })
  documentNo?: string | null;
}

/** The early end of a commission. */
@InputType('EndCommissionInput', { description: 'The early end of a commission.' })
export class EndCommissionInput extends VersionedIdInput {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: PlainDate;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string | null;
}

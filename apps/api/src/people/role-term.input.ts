import type { PlainDate } from '@tsunagari/kernel';
import type { RoleKind, RoleLevel } from '@tsunagari/people';
import { Field, InputType, ID } from 'type-graphql';
import { DateScalar } from '../graphql/scalars.js';
import { VersionedIdInput } from '../registry/branch.input.js';
import { RoleKindEnum, RoleLevelEnum } from './people.enums.js';

/** Which terms are wanted; conditions are joined by AND. */
@InputType('RoleTermFilter', { description: 'Which terms are wanted; conditions are joined by AND.' })
export class RoleTermFilterInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day that is asked about; today unless told.' })
  asOf?: PlainDate | null;

  @Field(() => ID, { nullable: true, description: 'The association.' })
  associationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The branch.' })
  branchId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only terms that run on the day; true when left out, null for all.',
  })
  current?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only terms that end before this day.' })
  endingBefore?: PlainDate | null;

  @Field(() => ID, { nullable: true, description: 'The organisation.' })
  partnerId?: string | null;

  @Field(() => RoleKindEnum, { nullable: true, description: 'The role.' })
  role?: RoleKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was typed: part of a name or reading in any writing, or a telephone number.',
  })
  search?: string | null;
}

/** A term in a role. */
@InputType('BeginRoleTermInput', { description: 'A term in a role.' })
export class BeginRoleTermInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => RoleKindEnum, { description: 'The role.' })
  role!: RoleKind;

  @Field(() => String, { nullable: true, description: 'The council’s own word for the role; needed for OTHER.' })
  label?: string | null;

  @Field(() => RoleLevelEnum, { description: 'At which kind of body.' })
  level!: RoleLevel;

  @Field(() => ID, { nullable: true, description: 'The branch.' })
  branchId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The association.' })
  associationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation.' })
  partnerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The body that elects (選出母体).' })
  electedById?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day.' })
  from?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day that no longer belongs.' })
  to?: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'Remark.' })
  note?: string | null;
}

/** Corrections of a term; what is left out stays, null takes away. */
@InputType('ReviseRoleTermInput', { description: 'Corrections of a term; what is left out stays, null takes away.' })
export class ReviseRoleTermInput extends VersionedIdInput {
  @Field(() => DateScalar, { nullable: true, description: 'First day.' })
  from?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day that no longer belongs.' })
  to?: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'Remark.' })
  note?: string | null;

  @Field(() => ID, { nullable: true, description: 'The body that elects (選出母体).' })
  electedById?: string | null;
}

/** The end of a term. */
@InputType('EndRoleTermInput', { description: 'The end of a term.' })
export class EndRoleTermInput extends VersionedIdInput {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: PlainDate;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string | null;
}

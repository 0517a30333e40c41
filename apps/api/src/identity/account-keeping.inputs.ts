import type { PlainDate, Role } from '@tsunagari/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../graphql/scalars.js';
import { RoleEnum } from './identity.objects.js';

const SEEN = 'The version that you have seen; another one is refused with VERSION_CONFLICT.';

/** An account that nothing shall be answered to. */
@InputType('DisableAccountInput', { description: 'An account that shall be used no more.' })
export class DisableAccountInput {
  @Field(() => ID, { description: 'The account; not your own.' })
  id!: string;

  @Field(() => Int, { description: SEEN })
  version!: number;
}

/** An account that may sign in again. */
@InputType('EnableAccountInput', { description: 'An account that may sign in again.' })
export class EnableAccountInput {
  @Field(() => ID, { description: 'The account; not your own.' })
  id!: string;

  @Field(() => Int, { description: SEEN })
  version!: number;
}

/** A role for someone. */
@InputType('GiveRoleInput', { description: 'A role for an account.' })
export class GiveRoleInput {
  @Field(() => ID, { description: 'The account; not your own.' })
  accountId!: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Field(() => ID, { nullable: true, description: 'The branch, for roles of a branch.' })
  branchId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The association, for roles of an association.' })
  associationId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the term (任期); today unless told.' })
  from?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day without the role; null when it has no end.' })
  to?: PlainDate | null;
}

/** The end of a role. */
@InputType('EndRoleInput', { description: 'The end of a role of an account.' })
export class EndRoleInput {
  @Field(() => ID, { description: 'The role.' })
  id!: string;

  @Field(() => Int, { description: SEEN })
  version!: number;

  @Field(() => DateScalar, { nullable: true, description: 'First day without it; today unless told.' })
  on?: PlainDate | null;
}

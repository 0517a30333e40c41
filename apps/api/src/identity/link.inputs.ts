import type { PlainDate, Role } from '@tsunagari/kernel';
import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../graphql/scalars.js';
import { RoleEnum } from './identity.objects.js';

/** Whom to invite. */
@InputType('InvitePersonInput', { description: 'Someone who shall be able to sign in, and the role for it.' })
export class InvitePersonInput {
  @Field(() => String, { description: 'E-mail address for signing in; no mail is sent.' })
  email!: string;

  @Field(() => String, { description: 'Name by which others see the account, at most 100 characters.' })
  displayName!: string;

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

/** Whom to help. */
@InputType('CreateResetLinkInput', { description: 'Someone who cannot sign in any more.' })
export class CreateResetLinkInput {
  @Field(() => String, { description: 'E-mail address of the account.' })
  email!: string;

  @Field(() => Boolean, {
    description: 'Also take authenticator app and passkeys away when the link is used, because they are lost.',
  })
  clearsSecondProofs!: boolean;
}

import { Field, InputType, Int } from 'type-graphql';

/** Changes of one's own account. */
@InputType('ReviseMyAccountInput', { description: 'Changes of your own account.' })
export class ReviseMyAccountInput {
  @Field(() => Int, { description: 'The version that you have seen.' })
  version!: number;

  @Field(() => String, { description: 'Name by which others see you, at most 100 characters.' })
  displayName!: string;
}

/** A proof by password. */
@InputType('StartTotpInput', { description: 'An authenticator app to be set up, with your password as proof.' })
export class StartTotpInput {
  @Field(() => String, { description: 'The present password.' })
  currentPassword!: string;
}

/** The first code. */
@InputType('ConfirmTotpInput', { description: 'The first code of an authenticator app.' })
export class ConfirmTotpInput {
  @Field(() => String, { description: 'The six digits that the app shows; full-width digits are understood.' })
  code!: string;
}

/** A proof by password. */
@InputType('RemoveTotpInput', {
  description: 'An authenticator app to be taken away, with your password and its code as proof.',
})
export class RemoveTotpInput {
  @Field(() => String, { description: 'The present password.' })
  currentPassword!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The present code of the authenticator app, if you have set one up.',
  })
  code?: string | null;
}

/** A new password. */
@InputType('ChangeMyPasswordInput', { description: 'A new password with the present one as proof.' })
export class ChangeMyPasswordInput {
  @Field(() => String, { description: 'The present password.' })
  currentPassword!: string;

  @Field(() => String, { description: 'The new one, 12 characters or more.' })
  newPassword!: string;
}

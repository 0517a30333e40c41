import type { TokenScope } from '@tsunagari/identity';
import { Field, ID, InputType, Int } from 'type-graphql';
import { TokenScopeEnum } from './access-token.objects.js';

/** A new token. */
@InputType('CreateAccessTokenInput', { description: 'An access token for yourself, with your password as proof.' })
export class CreateAccessTokenInput {
  @Field(() => String, { description: 'What it is for, 1–50 characters: 「月次の集計」.' })
  name!: string;

  @Field(() => TokenScopeEnum, { description: 'What it may be used for.' })
  scope!: TokenScope;

  @Field(() => Int, { description: 'Days until it ends, 1–366.' })
  days!: number;

  @Field(() => String, { description: 'The present password.' })
  currentPassword!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The present code of the authenticator app, if you have set one up.',
  })
  code?: string | null;
}

/** The end of a token. */
@InputType('RevokeAccessTokenInput', { description: 'An access token that shall be used no more.' })
export class RevokeAccessTokenInput {
  @Field(() => ID, { description: 'The token: one of your own; administrators revoke everybody’s.' })
  id!: string;
}

import { type AccessTokenView, TOKEN_SCOPES, type TokenScope } from '@tsunagari/identity';
import { ObjectType, registerEnumType } from 'type-graphql';
import { payloadOf } from '../graphql/payload.object.js';
import { Publish } from '../graphql/publish.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { AccountObject } from './identity.objects.js';

const MEANINGS: Readonly<Record<TokenScope, string>> = {
  analyst: 'Figures only, never records.',
  api: 'The operations of the screens.',
  'api:adhoc': 'Any operation within the limits, and introspection.',
};
const nameOf = (scope: TokenScope): string => scope.replace(':', '_').toUpperCase();

/** Scopes as GraphQL writes them. */
export const TokenScopeEnum = Object.fromEntries(TOKEN_SCOPES.map((scope) => [nameOf(scope), scope]));
registerEnumType(TokenScopeEnum, {
  name: 'TokenScope',
  description: 'What an access token may be used for; never for more than its account may do.',
  valuesConfig: Object.fromEntries(TOKEN_SCOPES.map((scope) => [nameOf(scope), { description: MEANINGS[scope] }])),
});

/** A token. */
@ObjectType('AccessToken', {
  description:
    'アクセストークン: lets a program ask as an account, until it ends, is revoked, or the password changes. Its secret is not kept.',
})
export class AccessTokenObject implements Pick<
  AccessTokenView,
  'name' | 'scope' | 'createdAt' | 'expiresAt' | 'lastUsedAt'
> {
  @Publish('P1', 'What it is for, in the words of its owner.', () => String)
  name!: string;

  @Publish('P1', 'What it may be used for.', () => TokenScopeEnum)
  scope!: TokenScope;

  @Publish('P1', 'When it was made.', () => DateTimeScalar)
  createdAt!: string;

  @Publish('P1', 'When it ends.', () => DateTimeScalar)
  expiresAt!: string;

  @Publish('P1', 'When it was last used, to the hour; null when it never was.', () => DateTimeScalar, {
    nullable: true,
  })
  lastUsedAt!: string | null;
}

/** A new token. */
@ObjectType('IssuedAccessToken', { description: 'A token that was just made; its secret is shown this once.' })
export class IssuedAccessTokenObject {
  @Publish('P1', 'The token.', () => AccessTokenObject)
  accessToken!: AccessTokenView;

  @Publish('P3', 'What a program sends: `Authorization: Bearer …`.', () => String)
  secret!: string;
}

export const CreateAccessTokenPayload = payloadOf('CreateAccessTokenPayload', {
  issued: { type: () => IssuedAccessTokenObject, meaning: 'The token with its secret' },
});
export const RevokeAccessTokenPayload = payloadOf('RevokeAccessTokenPayload', {
  account: { type: () => AccountObject, meaning: 'The account whose token it was' },
});

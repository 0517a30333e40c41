import {
  type AccessTokenView,
  type AccountView,
  accessTokensOf,
  accountsByIds,
  canKeepAccounts,
  createMyAccessToken,
  revokeAccessToken,
} from '@tsunagari/identity';
import { Arg, Ctx, Extensions, ID, Mutation, Root } from 'type-graphql';
import type { ResolversParentTypes as Rows } from '../gql/resolver-types.js';
import { Answers } from '../graphql/answers.js';
import { localId, toGlobalId } from '../graphql/global-ids.js';
import { rowsLoader } from '../graphql/loader.js';
import { Publish } from '../graphql/publish.js';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import { runCommand } from '../graphql/run-command.js';
import { CreateAccessTokenInput, RevokeAccessTokenInput } from './access-token.inputs.js';
import { AccessTokenObject, CreateAccessTokenPayload, RevokeAccessTokenPayload } from './access-token.objects.js';
import { AccountObject } from './identity.objects.js';
import { runWithPassword } from './run-with-password.js';

const INPUT = { description: 'What to do.' } as const;

/** The access tokens of an account. */
@Answers('Account', () => AccountObject)
export class AccountTokenFields {
  @Publish(
    'P1',
    'Access tokens that can be used, the newest first: your own, or everybody’s for administrators.',
    () => [AccessTokenObject],
  )
  async accessTokens(@Root() account: AccountView, @Ctx() context: RequestContext): Promise<Rows['AccessToken'][]> {
    const actor = actorOf(context);
    if (account.id !== actor.accountId && !canKeepAccounts(actor, context.clock.today())) return [];
    return tokensOf(context, account.id);
  }
}

/** The id of an access token. */
@Answers('AccessToken', () => AccessTokenObject)
export class AccessTokenFields {
  @Publish('P1', 'Global id.', () => ID)
  id(@Root() token: AccessTokenView): string {
    return toGlobalId('AccessToken', token.id);
  }
}

/** アクセストークン. */
@Answers('Mutation')
export class AccessTokenCommands {
  @Extensions({ privacy: 'P1' })
  @Mutation(() => CreateAccessTokenPayload, {
    description:
      'アクセストークンをつくる: for yourself, in a session (not by a token); at most 20. The secret is answered this once.',
  })
  async createAccessToken(
    @Arg('input', () => CreateAccessTokenInput, INPUT) input: CreateAccessTokenInput,
    @Ctx() context: RequestContext,
  ): Promise<Rows['CreateAccessTokenPayload']> {
    const outcome = await runWithPassword(context, (command) => createMyAccessToken(command, input));
    if (!outcome.done) return { issued: null, refusals: outcome.refusals };
    const { id, secret } = outcome.result;
    const accessToken = (await tokensOf(context, actorOf(context).accountId)).find((token) => token.id === id);
    if (!accessToken) throw new Error('a token that was just made can be used');
    return { issued: { accessToken, secret }, refusals: [] };
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => RevokeAccessTokenPayload, {
    description: 'アクセストークンを取り消す: it is refused from the next request on.',
  })
  async revokeAccessToken(
    @Arg('input', () => RevokeAccessTokenInput, INPUT) { id }: RevokeAccessTokenInput,
    @Ctx() context: RequestContext,
  ): Promise<Rows['RevokeAccessTokenPayload']> {
    const outcome = await runCommand(context, (command) =>
      revokeAccessToken(command, { id: localId('AccessToken', id) }),
    );
    if (!outcome.done) return { account: null, refusals: outcome.refusals };
    const [account = null] = await accountsByIds(context.reader, [outcome.result]);
    return { account, refusals: [] };
  }
}

function tokensOf(context: RequestContext, accountId: string): Promise<AccessTokenView[]> {
  return rowsLoader(
    context,
    'accessTokens',
    (ids) => accessTokensOf(context.reader, ids, context.clock.now()),
    (token) => token.accountId,
  ).load(accountId);
}

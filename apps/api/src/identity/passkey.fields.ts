import { type AccountView, type PasskeyView, passkeysByIds, passkeysOf } from '@tsunagari/identity';
import { Ctx, ID, Root } from 'type-graphql';
import type { ResolversParentTypes as Rows } from '../gql/resolver-types.js';
import { Answers } from '../graphql/answers.js';
import { toGlobalId } from '../graphql/global-ids.js';
import { registerNode } from '../graphql/node-registry.js';
import { Publish } from '../graphql/publish.js';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import { AccountObject } from './identity.objects.js';
import { PasskeyObject } from './passkey.objects.js';

/** The passkeys of an account. */
@Answers('Account', () => AccountObject)
export class AccountPasskeyFields {
  @Publish('P1', 'Your passkeys, oldest first; at most 20.', () => [PasskeyObject])
  async passkeys(@Root() account: AccountView, @Ctx() context: RequestContext): Promise<Rows['Passkey'][]> {
    return passkeysOf(context.reader, account.id);
  }
}

/** The id of a passkey. */
@Answers('Passkey', () => PasskeyObject)
export class PasskeyFields {
  @Publish('P1', 'Global id.', () => ID)
  id(@Root() passkey: PasskeyView): string {
    return toGlobalId('Passkey', passkey.id);
  }
}

/** One's own passkey; null for another one’s. */
export async function ownPasskey(context: RequestContext, id: string): Promise<PasskeyView | null> {
  const [passkey] = await passkeysByIds(context.reader, [id]);
  return passkey?.accountId === actorOf(context).accountId ? passkey : null;
}

registerNode('Passkey', ownPasskey);

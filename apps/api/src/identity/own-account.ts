import { type AccountView, accountsByIds } from '@tsunagari/identity';
import { type RequestContext, actorOf } from '../graphql/request-context.js';

/** The account of the one who asks. */
export async function ownAccount(context: RequestContext): Promise<AccountView> {
  const [account] = await accountsByIds(context.reader, [actorOf(context).accountId]);
  if (!account) throw new Error('the one who asks has an account');
  return account;
}

import { type AccountView, accountsByIds } from '@tsunagari/identity';
import type { Payload } from '../graphql/payload.object.js';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import type { Outcome } from '../graphql/run-command.js';

/** The account of the one who asks. */
export async function ownAccount(context: RequestContext): Promise<AccountView> {
  const [account] = await accountsByIds(context.reader, [actorOf(context).accountId]);
  if (!account) throw new Error('the one who asks has an account');
  return account;
}

/** The payload of a command on one's own account: the account as it is now, or the refusals. */
export async function accountPayload(
  context: RequestContext,
  outcome: Outcome<string>,
): Promise<Payload<{ account: AccountView }>> {
  return outcome.done
    ? { account: await ownAccount(context), refusals: [] }
    : { account: null, refusals: outcome.refusals };
}

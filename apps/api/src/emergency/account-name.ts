import { accountsByIds } from '@tsunagari/identity';
import { rowLoader } from '../graphql/loader.js';
import type { RequestContext } from '../graphql/request-context.js';

/** Display name of an account of the council. */
export async function accountName(context: RequestContext, accountId: string): Promise<string | null> {
  const loader = rowLoader(
    context,
    'emergency.accounts',
    (ids) => accountsByIds(context.reader, ids),
    ({ id }) => id,
  );
  return (await loader.load(accountId))?.displayName ?? null;
}

import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { NotFound } from '@tsunagari/kernel';
import { IsNull } from 'typeorm';
import { canKeepAccounts } from '../account.policy.js';
import { ownKey } from '../prove-oneself.js';
import { AccessToken } from '../session.entity.js';

/**
 * Ends an access token, from the next request on: one's own; administrators end everybody's. What may not be ended is not found.
 * @returns the id of its account @throws Forbidden for the system, NotFound
 */
export async function revokeAccessToken(context: CommandContext, { id }: { readonly id: string }): Promise<string> {
  const { manager, actor, clock } = context;
  const { councilId, id: own } = ownKey(actor);
  const whose = canKeepAccounts(actor, clock.today()) ? {} : { accountId: own };
  const token = await manager.findOneBy(AccessToken, { councilId, id, revokedAt: IsNull(), ...whose });
  if (!token) throw new NotFound('AccessToken', id);
  await manager.update(AccessToken, { councilId, id }, { revokedAt: clock.now() });
  await recordAudit(context, {
    action: 'access-token.revoke',
    subjectType: 'AccessToken',
    subjectId: id,
    details: { isOwn: token.accountId === own },
  });
  return token.accountId;
}

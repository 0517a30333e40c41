import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { NotFound, newId, refuseProblems } from '@tsunagari/kernel';
import { Account, emailKeyOf } from './account.entity.js';
import { newSecret } from './secret.js';
import { AccessToken, type TokenScope } from './session.entity.js';

/** A token for an account. */
export interface CreateAccessToken {
  readonly email: string;
  readonly name: string;
  readonly scope: TokenScope;
  /** Days until it ends, 1–366. */
  readonly days: number;
}

/** Makes an access token and returns its secret, which is not kept. @throws InvalidInput, NotFound */
export async function createAccessToken(context: CommandContext, input: CreateAccessToken): Promise<string> {
  const { manager, actor, clock } = context;
  if (!Number.isInteger(input.days) || input.days < 1 || input.days > 366)
    refuseProblems([{ code: 'DAYS_OUT_OF_RANGE', path: ['days'] }]);
  const account = await manager.findOneBy(Account, { councilId: actor.councilId, emailKey: emailKeyOf(input.email) });
  if (!account) throw new NotFound('Account', input.email, ['email']);
  const { token, hash } = newSecret();
  const id = newId(clock);
  await manager.insert(AccessToken, {
    councilId: actor.councilId,
    id,
    accountId: account.id,
    tokenHash: hash,
    name: input.name,
    scope: input.scope,
    expiresAt: new Date(clock.now().getTime() + input.days * 86_400_000),
    lastUsedAt: null,
    revokedAt: null,
  });
  await recordAudit(context, {
    action: 'access-token.create',
    subjectType: 'AccessToken',
    subjectId: id,
    details: { scope: input.scope, days: input.days },
  });
  return token;
}

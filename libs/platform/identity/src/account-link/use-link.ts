import { recordAudit } from '@tsunagari/audit';
import { type CommandContext, type Database, inUnitOfWork } from '@tsunagari/database';
import { type Clock, refuseProblems } from '@tsunagari/kernel';
import { IsNull } from 'typeorm';
import { AccountCredential } from '../account-credential.entity.js';
import { Account } from '../account.entity.js';
import { endAccess } from '../end-access.js';
import { hashPassword, passwordProblems } from '../password.js';
import { Passkey } from '../passkey/passkey.entities.js';
import { AccountIdentity } from '../provider/provider.entities.js';
import { hashOf } from '../secret.js';
import { AccountTotp } from '../second-factor/totp.entities.js';
import { AccountLink, type LinkKind } from './account-link.entity.js';

/** What a link says to the one who opens it. */
export interface OpenedLink {
  readonly kind: LinkKind;
  readonly email: string;
  readonly displayName: string;
}

/** For whom a link is; null when it never was, was used, was replaced, or has ended. It is not used up by looking. */
export function openLink(
  database: Database,
  token: string,
  clock: Clock,
  correlationId: string,
): Promise<OpenedLink | null> {
  return withLink(database, token, clock, correlationId, (_, { kind }, { email, displayName }) =>
    Promise.resolve({ kind, email, displayName }),
  );
}

/**
 * Sets the password of the account of a link, which ends with it, as do all sessions, access tokens and waiting sign-ins of the account. Nobody is
 * signed in by it: that is done with the new password. Null when the link does not hold. @throws InvalidInput
 */
export function setPasswordByLink(
  database: Database,
  { token, password }: { readonly token: string; readonly password: string },
  clock: Clock,
  correlationId: string,
): Promise<OpenedLink | null> {
  return withLink(database, token, clock, correlationId, async (context, link, { email, displayName }) => {
    refuseProblems(passwordProblems(password, email, ['password']));
    const { manager } = context;
    const { councilId, accountId, kind, clearsSecondProofs } = link;
    const key = { councilId, id: accountId };
    await manager.save(AccountCredential, {
      ...key,
      passwordHash: await hashPassword(password),
      changedAt: clock.now(),
    });
    await endAccess(context, accountId);
    if (clearsSecondProofs) {
      await manager.delete(AccountTotp, key);
      await manager.delete(Passkey, { councilId, accountId });
      await manager.delete(AccountIdentity, { councilId, accountId });
    }
    await recordAudit(context, {
      action: kind === 'invitation' ? 'account.accept-invitation' : 'account.reset-password',
      subjectType: 'Account',
      subjectId: accountId,
      details: { clearsSecondProofs },
    });
    return { kind, email, displayName };
  });
}

/** Does something with a link that holds and its account, in one transaction in which nobody else can use the link; else null. */
async function withLink<Result>(
  database: Database,
  token: string,
  clock: Clock,
  correlationId: string,
  use: (context: CommandContext, link: AccountLink, account: Account) => Promise<Result>,
): Promise<Result | null> {
  const tokenHash = hashOf(token);
  const [known] = await database
    .reader({ tokenHash })
    .rows<{ councilId: string; id: string; accountId: string }>(
      `select council_id as "councilId", id, account_id as "accountId" from account_link where token_hash = $1`,
      [tokenHash],
    );
  if (!known) return null;
  const { councilId, id, accountId } = known;
  return inUnitOfWork(database, { councilId, accountId }, async ({ manager, reader, sealer }) => {
    const lock = { mode: 'pessimistic_write' } as const;
    const link = await manager.findOne(AccountLink, { where: { councilId, id }, lock });
    const account = await manager.findOneBy(Account, { councilId, id: accountId, disabledAt: IsNull() });
    if (!link || !account || link.endedAt !== null || link.expiresAt <= clock.now()) return null;
    const context = { actor: { councilId, accountId, grants: [] }, manager, reader, sealer, clock, correlationId };
    return use(context, link, account);
  });
}

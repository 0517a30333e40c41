import { recordAudit } from '@tsunagari/audit';
import { type CommandContext, type Database, inUnitOfWork } from '@tsunagari/database';
import { type Clock, newId } from '@tsunagari/kernel';
import { type SignedIn, beginSession } from '../begin-session.js';
import { hashOf, newSecret } from '../secret.js';
import { stepOfCode } from './one-time-code.js';
import { AccountTotp, SignInChallenge } from './totp.entities.js';
import { totpPlace } from './totp-place.js';

/** How long a sign-in waits for its code. */
const MINUTES = 5;
/** Codes that may be tried before one must begin again with the password. */
const MOST_ATTEMPTS = 5;

/** A sign-in that waits for a code: the text by which it is known, shown once. */
export interface Challenged {
  readonly token: null;
  readonly challenge: string;
}

/** Whether an account has an authenticator app that must be asked. */
export async function isTotpAsked(
  { manager, actor: { councilId } }: CommandContext,
  accountId: string,
): Promise<boolean> {
  const totp = await manager.findOneBy(AccountTotp, { councilId, id: accountId });
  return totp !== null && totp.confirmedAt !== null;
}

/** Lets a sign-in wait for its code. Earlier ones of the account that have ended are removed. */
export async function challenge({ manager, actor, clock }: CommandContext, accountId: string): Promise<Challenged> {
  const { councilId } = actor;
  const { token, hash } = newSecret();
  await manager.query(
    `delete from sign_in_challenge where council_id = $1 and account_id = $2 and (expires_at < $3 or answered_at is not null)`,
    [councilId, accountId, clock.now()],
  );
  await manager.insert(SignInChallenge, {
    councilId,
    id: newId(clock),
    accountId,
    tokenHash: hash,
    expiresAt: new Date(clock.now().getTime() + MINUTES * 60_000),
    attempts: 0,
    answeredAt: null,
  });
  return { token: null, challenge: token };
}

/** Checks the code of a sign-in that waits and begins the session; null for a wrong code, one used before, too many, or too late. */
export async function answerChallenge(
  database: Database,
  given: { readonly challenge: string; readonly code: string },
  clock: Clock,
  correlationId: string,
): Promise<SignedIn | null> {
  const tokenHash = hashOf(given.challenge);
  const [waiting] = await database
    .reader({ tokenHash })
    .rows<{ councilId: string; id: string; accountId: string }>(
      `select council_id as "councilId", id, account_id as "accountId" from sign_in_challenge where token_hash = $1`,
      [tokenHash],
    );
  if (!waiting) return null;
  const { councilId, id, accountId } = waiting;
  return inUnitOfWork(database, { councilId, accountId }, async ({ manager, reader, sealer }) => {
    const lock = { mode: 'pessimistic_write' } as const;
    const context = { actor: { councilId, accountId, grants: [] }, manager, reader, sealer, clock, correlationId };
    const found = await manager.findOne(SignInChallenge, { where: { councilId, id }, lock });
    const isOpen =
      found !== null && found.answeredAt === null && found.attempts < MOST_ATTEMPTS && found.expiresAt > clock.now();
    if (!isOpen) return null;
    await manager.update(SignInChallenge, { councilId, id }, { attempts: found.attempts + 1 });
    const totp = await manager.findOne(AccountTotp, { where: { councilId, id: accountId }, lock });
    if (!totp?.confirmedAt || !(await isEnabled(context, accountId))) return null;
    const secret = sealer.open(totp.secretSealed, totpPlace(councilId, accountId));
    const lastStep = stepOfCode(secret, given.code, clock.now(), totp.lastStep);
    if (lastStep === null) {
      await recordAudit(context, { action: 'session.refuse-code', subjectType: 'Account', subjectId: accountId });
      return null;
    }
    await manager.update(AccountTotp, { councilId, id: accountId }, { lastStep });
    await manager.update(SignInChallenge, { councilId, id }, { answeredAt: clock.now() });
    return beginSession(context, accountId);
  });
}

async function isEnabled({ manager, actor: { councilId } }: CommandContext, accountId: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select 1 from account where council_id = $1 and id = $2 and disabled_at is null`,
    [councilId, accountId],
  );
  return rows.length === 1;
}

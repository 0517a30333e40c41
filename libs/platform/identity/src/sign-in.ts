import { type Database, inUnitOfWork } from '@tsunagari/database';
import { type Clock, newId } from '@tsunagari/kernel';
import { recordAudit } from '@tsunagari/audit';
import { emailKeyOf } from './account.entity.js';
import { isPassword, pretendToCheck } from './password.js';
import { newSecret } from './secret.js';
import { Session } from './session.entity.js';

/** How long a session lives without being renewed by signing in again: 12 hours, a day at the desk. */
const SESSION_HOURS = 12;

/** A new session: the secret for the cookie, shown once, and when it ends. */
export interface SignedIn {
  readonly token: string;
  readonly expiresAt: Date;
}

interface Candidate {
  readonly councilId: string;
  readonly id: string;
}

/** Checks e-mail address and password and begins a session; null when they do not fit, without saying which and in about the same time. */
export async function signIn(
  database: Database,
  given: { email: string; password: string },
  clock: Clock,
  correlationId: string,
): Promise<SignedIn | null> {
  const candidates = await database
    .reader({ signInEmail: emailKeyOf(given.email) })
    .rows<Candidate>(`select council_id as "councilId", id from account where disabled_at is null order by council_id`);
  if (candidates.length === 0) await pretendToCheck(given.password);
  for (const candidate of candidates) {
    if (await hasPassword(database, candidate, given.password))
      return beginSession(database, candidate, clock, correlationId);
  }
  return null;
}

async function hasPassword(database: Database, { councilId, id }: Candidate, password: string): Promise<boolean> {
  const [row] = await database
    .reader({ councilId })
    .rows<{ hash: string }>(`select password_hash as hash from account_credential where council_id = $1 and id = $2`, [
      councilId,
      id,
    ]);
  if (!row) {
    await pretendToCheck(password);
    return false;
  }
  return isPassword(row.hash, password);
}

async function beginSession(
  database: Database,
  { councilId, id }: Candidate,
  clock: Clock,
  correlationId: string,
): Promise<SignedIn> {
  const { token, hash } = newSecret();
  const expiresAt = new Date(clock.now().getTime() + SESSION_HOURS * 3_600_000);
  await inUnitOfWork(database, { councilId, accountId: id }, async ({ manager, reader, sealer }) => {
    const sessionId = newId(clock);
    await manager.insert(Session, {
      councilId,
      id: sessionId,
      accountId: id,
      tokenHash: hash,
      expiresAt,
      lastUsedAt: null,
      revokedAt: null,
    });
    const actor = { councilId, accountId: id, grants: [] };
    await recordAudit(
      { actor, manager, reader, sealer, clock, correlationId },
      { action: 'session.begin', subjectType: 'Session', subjectId: sessionId },
    );
  });
  return { token, expiresAt };
}

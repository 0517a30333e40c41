import { type Database, inUnitOfWork } from '@tsunagari/database';
import type { Clock } from '@tsunagari/kernel';
import { emailKeyOf } from './account.entity.js';
import { type SignedIn, beginSession } from './begin-session.js';
import { isPassword, pretendToCheck } from './password.js';
import { type Challenged, challenge, secondWaysOf } from './second-factor/second-proof.js';

interface Candidate {
  readonly councilId: string;
  readonly id: string;
}

/**
 * Checks e-mail address and password and begins a session, or lets the sign-in wait for a code or a passkey of an account that has
 * one; null when they do not fit, without saying which and in about the same time.
 */
export async function signIn(
  database: Database,
  given: { email: string; password: string },
  clock: Clock,
  correlationId: string,
): Promise<SignedIn | Challenged | null> {
  const candidates = await database
    .reader({ signInEmail: emailKeyOf(given.email) })
    .rows<Candidate>(`select council_id as "councilId", id from account where disabled_at is null order by council_id`);
  if (candidates.length === 0) await pretendToCheck(given.password);
  for (const candidate of candidates) {
    if (await hasPassword(database, candidate, given.password)) return enter(database, candidate, clock, correlationId);
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

function enter(
  database: Database,
  { councilId, id }: Candidate,
  clock: Clock,
  correlationId: string,
): Promise<SignedIn | Challenged> {
  return inUnitOfWork(database, { councilId, accountId: id }, async ({ manager, reader, sealer }) => {
    const actor = { councilId, accountId: id, grants: [] };
    const context = { actor, manager, reader, sealer, clock, correlationId };
    const ways = await secondWaysOf(context, id);
    return ways.length > 0 ? challenge(context, id, ways) : beginSession(context, id, 'password');
  });
}

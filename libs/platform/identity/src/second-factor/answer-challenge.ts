import { recordAudit } from '@tsunagari/audit';
import { type CommandContext, type Database, inUnitOfWork } from '@tsunagari/database';
import type { Clock } from '@tsunagari/kernel';
import { type SessionProof, type SignedIn, beginSession } from '../begin-session.js';
import { isEnabled } from '../is-enabled.js';
import { hashOf } from '../secret.js';
import { MOST_ATTEMPTS } from './second-proof.js';
import { takeCode } from './take-code.js';
import { SignInChallenge } from './totp.entities.js';

const LOCK = { mode: 'pessimistic_write' } as const;

/** Checks the code of a sign-in that waits and begins the session; null for a wrong code, one used before, too many, or too late. */
export async function answerChallenge(
  database: Database,
  given: { readonly challenge: string; readonly code: string },
  clock: Clock,
  correlationId: string,
): Promise<SignedIn | null> {
  return endWaiting(database, given.challenge, clock, correlationId, {
    by: 'code',
    isRight: (context, accountId) => isCode(context, accountId, given.code),
  });
}

/** A second proof: how it is called in the trail, and whether what was given is right. */
export interface SecondProof {
  readonly by: SessionProof;
  readonly isRight: (context: CommandContext, accountId: string) => Promise<boolean>;
}

/** Ends a sign-in that waits, if it does: counts the attempt, checks the proof, and begins the session or returns null. */
export async function endWaiting(
  database: Database,
  challenge: string,
  clock: Clock,
  correlationId: string,
  { by, isRight }: SecondProof,
): Promise<SignedIn | null> {
  const tokenHash = hashOf(challenge);
  const [waiting] = await database
    .reader({ tokenHash })
    .rows<{ councilId: string; id: string; accountId: string }>(
      `select council_id as "councilId", id, account_id as "accountId" from sign_in_challenge where token_hash = $1`,
      [tokenHash],
    );
  if (!waiting) return null;
  const { councilId, id, accountId } = waiting;
  return inUnitOfWork(database, { councilId, accountId }, async ({ manager, reader, sealer }) => {
    const context = { actor: { councilId, accountId, grants: [] }, manager, reader, sealer, clock, correlationId };
    const found = await manager.findOne(SignInChallenge, { where: { councilId, id }, lock: LOCK });
    const isOpen =
      found !== null && found.answeredAt === null && found.attempts < MOST_ATTEMPTS && found.expiresAt > clock.now();
    if (!isOpen) return null;
    await manager.update(SignInChallenge, { councilId, id }, { attempts: found.attempts + 1 });
    if (!(await isEnabled(context, accountId)) || !(await isRight(context, accountId))) return null;
    await manager.update(SignInChallenge, { councilId, id }, { answeredAt: clock.now() });
    return beginSession(context, accountId, by);
  });
}

async function isCode(context: CommandContext, accountId: string, code: string): Promise<boolean> {
  const taken = await takeCode(context, accountId, code);
  if (taken === 'wrong')
    await recordAudit(context, { action: 'session.refuse-code', subjectType: 'Account', subjectId: accountId });
  return taken === 'right';
}

import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { newId } from '@tsunagari/kernel';
import { newSecret } from './secret.js';
import { Session } from './session.entity.js';

/** How long a session lives without being renewed by signing in again: 12 hours, a day at the desk. */
const SESSION_HOURS = 12;

/** A new session: the secret for the cookie, shown once, and when it ends. */
export interface SignedIn {
  readonly token: string;
  readonly expiresAt: Date;
  readonly challenge: null;
}

/** What was shown last before a session began: the trail keeps it. */
export type SessionProof = 'password' | 'code' | 'passkey';

/** Begins a session of an account that has shown who it is. */
export async function beginSession(context: CommandContext, accountId: string, by: SessionProof): Promise<SignedIn> {
  const { manager, actor, clock } = context;
  const { token, hash } = newSecret();
  const expiresAt = new Date(clock.now().getTime() + SESSION_HOURS * 3_600_000);
  const id = newId(clock);
  await manager.insert(Session, {
    councilId: actor.councilId,
    id,
    accountId,
    tokenHash: hash,
    expiresAt,
    lastUsedAt: null,
    revokedAt: null,
  });
  await recordAudit(context, { action: 'session.begin', subjectType: 'Session', subjectId: id, details: { by } });
  return { token, expiresAt, challenge: null };
}

import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { newId } from '@tsunagari/kernel';
import { newSecret } from './secret.js';
import { SESSION_HOURS } from './session-life.js';
import { Session } from './session.entity.js';

/** A new session: the secret for the cookie, shown once, and when it ends. */
export interface SignedIn {
  readonly token: string;
  readonly expiresAt: Date;
  readonly challenge: null;
}

/** What was shown last before a session began: the trail keeps it. */
export type SessionProof = 'password' | 'code' | 'passkey' | 'provider';

/** Begins a session of an account that has shown who it is. */
export async function beginSession(context: CommandContext, accountId: string, by: SessionProof): Promise<SignedIn> {
  const { manager, actor, clock } = context;
  const { token, hash } = newSecret();
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  const id = newId(clock);
  await manager.insert(Session, {
    councilId: actor.councilId,
    id,
    accountId,
    tokenHash: hash,
    expiresAt,
    lastUsedAt: now,
    revokedAt: null,
  });
  await recordAudit(context, { action: 'session.begin', subjectType: 'Session', subjectId: id, details: { by } });
  return { token, expiresAt, challenge: null };
}

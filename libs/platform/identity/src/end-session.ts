import { type Database, inUnitOfWork } from '@tsunagari/database';
import type { Clock } from '@tsunagari/kernel';
import { hashOf } from './secret.js';
import { Session } from './session.entity.js';

/** Ends the session of a token at once; nothing happens when there is none. */
export async function endSession(database: Database, token: string, clock: Clock): Promise<void> {
  const tokenHash = hashOf(token);
  const [session] = await database
    .reader({ tokenHash })
    .rows<{ councilId: string; id: string }>(`select council_id as "councilId", id from session`);
  if (!session) return;
  await inUnitOfWork(database, { councilId: session.councilId }, ({ manager }) =>
    manager.update(Session, session, { revokedAt: clock.now() }),
  );
}

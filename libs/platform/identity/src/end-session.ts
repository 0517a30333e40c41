import { recordAudit } from '@tsunagari/audit';
import { type Database, inUnitOfWork } from '@tsunagari/database';
import type { Clock } from '@tsunagari/kernel';
import { hashOf } from './secret.js';
import { Session } from './session.entity.js';

/** Ends the session of a token at once; nothing happens when there is none or it has ended already. */
export async function endSession(
  database: Database,
  token: string,
  clock: Clock,
  correlationId: string,
): Promise<void> {
  const tokenHash = hashOf(token);
  const [session] = await database
    .reader({ tokenHash })
    .rows<{ councilId: string; accountId: string; id: string }>(
      `select council_id as "councilId", account_id as "accountId", id from session where revoked_at is null`,
    );
  if (!session) return;
  const { councilId, accountId, id } = session;
  await inUnitOfWork(database, { councilId, accountId }, async ({ manager, reader, sealer }) => {
    await manager.update(Session, { councilId, id }, { revokedAt: clock.now() });
    const actor = { councilId, accountId, grants: [] };
    await recordAudit(
      { actor, manager, reader, sealer, clock, correlationId },
      { action: 'session.end', subjectType: 'Session', subjectId: id },
    );
  });
}

import { type Database, inUnitOfWork } from '@tsunagari/database';
import { IsNull, LessThan } from 'typeorm';
import { AccessToken, Session } from './session.entity.js';

const KINDS = { session: Session, token: AccessToken } as const;

/** How old the time of the last use may become before it is written again: a read shall not write each time. */
const WRITTEN_AFTER_MS = { session: 60_000, token: 3_600_000 } as const;

/** A session or a token that was used. */
export interface Used {
  readonly by: keyof typeof KINDS;
  readonly councilId: string;
  readonly id: string;
  readonly lastUsedAt: Date | null;
}

/** Whether the last use is noted well enough. */
export function isUseNoted(by: Used['by'], lastUsedAt: Date | null, now: Date): boolean {
  return lastUsedAt !== null && lastUsedAt >= staleBefore(by, now);
}

const staleBefore = (by: Used['by'], now: Date): Date => new Date(now.getTime() - WRITTEN_AFTER_MS[by]);

/**
 * Notes that a session (to the minute) or a token (to the hour) is in use. @returns the time of its last use as it now stands; the earlier
 * one when the database takes no writes: what can be read is answered all the same
 */
export async function noteUse(
  database: Database,
  { by, councilId, id, lastUsedAt }: Used,
  now: Date,
): Promise<Date | null> {
  if (isUseNoted(by, lastUsedAt, now)) return lastUsedAt;
  const stale = staleBefore(by, now);
  const own = { councilId, id };
  return inUnitOfWork(database, { councilId }, async ({ manager }) => {
    await manager.update(
      KINDS[by],
      [
        { ...own, lastUsedAt: IsNull() },
        { ...own, lastUsedAt: LessThan(stale) },
      ],
      { lastUsedAt: now },
    );
    return now;
  }).catch(() => lastUsedAt);
}

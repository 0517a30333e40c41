import { type Database, inUnitOfWork, systemClaims } from '@tsunagari/database';
import { type Clock, newId } from '@tsunagari/kernel';
import { AuditSeal } from './audit-seal.entities.js';
import { BEGINNING, EVENT_HASH, type HashedEvent, linkHash } from './link.js';

/** A command cannot run longer than this: what was begun earlier has been seen by an earlier link. */
const LONGEST_COMMAND = '1 hour';
/** Events of one link at most. */
const MOST_EVENTS = 5_000;

const NOT_SEALED = `
  select a.id as "eventId", ${EVENT_HASH} as "eventHash"
  from audit_event a
  where a.council_id = (select claimed_council()) and a.recorded_at >= coalesce((select max(s.recorded_at) from audit_seal s), '-infinity') - interval '${LONGEST_COMMAND}'
    and not exists (select 1 from audit_seal_entry e where e.council_id = a.council_id and e.id = a.id)
  order by a.recorded_at, a.id limit ${MOST_EVENTS}`;

/**
 * Adds a link with all events of a council that no link holds yet. Those who write events never wait for it, and those who seal at
 * the same time wait for each other only.
 * @returns the number of events sealed; 0 when there was nothing to do.
 */
export async function sealTrail(database: Database, councilId: string, clock: Clock): Promise<number> {
  return inUnitOfWork(database, systemClaims(councilId), async ({ manager, reader }) => {
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('audit-seal ' || $1, 0))`, [councilId]);
    const events = await reader.rows<HashedEvent>(NOT_SEALED);
    if (events.length === 0) return 0;
    const [last] = await reader.rows<Pick<AuditSeal, 'number' | 'hash'>>(
      `select number, hash from audit_seal order by number desc limit 1`,
    );
    const number = (last?.number ?? 0) + 1;
    const previousHash = last?.hash ?? BEGINNING;
    const hash = linkHash(number, previousHash, events);
    await manager.insert(AuditSeal, { councilId, id: newId(clock), number, previousHash, hash, events: events.length });
    await manager.query(
      `insert into audit_seal_entry (council_id, id, seal_number, position, event_hash)
       select $1, e.event_id, $2, e.position, e.event_hash
       from unnest($3::uuid[], $4::text[]) with ordinality as e (event_id, event_hash, position)`,
      [councilId, number, events.map(({ eventId }) => eventId), events.map(({ eventHash }) => eventHash)],
    );
    return events.length;
  });
}

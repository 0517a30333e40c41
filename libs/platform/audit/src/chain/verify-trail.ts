import { type Database, systemClaims } from '@tsunagari/database';
import { BEGINNING, EVENT_HASH, type HashedEvent, linkHash } from './link.js';

/** The first thing that is wrong with a trail. */
export type TrailProblem =
  | { readonly kind: 'EVENT_CHANGED' | 'EVENT_MISSING'; readonly eventId: string; readonly link: number }
  | { readonly kind: 'LINK_CHANGED' | 'LINK_MISSING'; readonly link: number }
  | { readonly kind: 'END_MISSING'; readonly link: number };

/** The end of a chain, to be kept outside of the database. */
export interface ChainEnd {
  readonly number: number;
  readonly hash: string;
}

/** What a look at the whole trail has found. */
export interface TrailReport {
  readonly links: number;
  readonly events: number;
  /** Events that no link holds yet: the newest ones. */
  readonly unsealed: number;
  readonly end: ChainEnd | null;
  /** The first bad or missing row; null when all is well. */
  readonly problem: TrailProblem | null;
}

interface LinkRow {
  readonly number: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly events: number;
}

interface EntryRow extends HashedEvent {
  /** Hash of the row as it is now; null when it is gone. */
  readonly hashNow: string | null;
}

/**
 * Reads the whole trail of a council and computes its chain anew. Rows cut off at the end leave a chain that fits: only the end that
 * was kept outside (`expected`) tells.
 */
export async function verifyTrail(
  database: Database,
  councilId: string,
  expected: ChainEnd | null = null,
): Promise<TrailReport> {
  const reader = database.reader(systemClaims(councilId));
  const links = await reader.rows<LinkRow>(
    `select number, previous_hash as "previousHash", hash, events from audit_seal order by number`,
  );
  const [count] = await reader.rows<{ events: number; unsealed: number }>(
    `select count(*) as events, count(*) filter (where e.id is null) as unsealed
     from audit_event a left join audit_seal_entry e on e.council_id = a.council_id and e.id = a.id`,
  );
  let end: ChainEnd | null = null;
  let problem: TrailProblem | null = null;
  for (const link of links) {
    const entries = await reader.rows<EntryRow>(
      `select e.id as "eventId", e.event_hash as "eventHash", case when a.id is not null then ${EVENT_HASH} end as "hashNow"
       from audit_seal_entry e left join audit_event a on a.council_id = e.council_id and a.id = e.id
       where e.seal_number = $1 order by e.position`,
      [link.number],
    );
    problem = problemOf(link, entries, end);
    if (problem !== null) break;
    end = { number: link.number, hash: link.hash };
  }
  problem ??= cutOff(links, end, expected);
  return { links: links.length, events: count?.events ?? 0, unsealed: count?.unsealed ?? 0, end, problem };
}

function problemOf(link: LinkRow, entries: readonly EntryRow[], before: ChainEnd | null): TrailProblem | null {
  const number = (before?.number ?? 0) + 1;
  if (link.number !== number) return { kind: 'LINK_MISSING', link: number };
  for (const { eventId, eventHash, hashNow } of entries) {
    if (hashNow === null) return { kind: 'EVENT_MISSING', eventId, link: number };
    if (hashNow !== eventHash) return { kind: 'EVENT_CHANGED', eventId, link: number };
  }
  const fits =
    link.previousHash === (before?.hash ?? BEGINNING) &&
    link.events === entries.length &&
    link.hash === linkHash(number, link.previousHash, entries);
  return fits ? null : { kind: 'LINK_CHANGED', link: number };
}

function cutOff(links: readonly LinkRow[], end: ChainEnd | null, expected: ChainEnd | null): TrailProblem | null {
  if (expected === null) return null;
  const kept = links.find(({ number }) => number === expected.number);
  if (kept === undefined) return { kind: 'END_MISSING', link: (end?.number ?? 0) + 1 };
  return kept.hash === expected.hash ? null : { kind: 'LINK_CHANGED', link: expected.number };
}

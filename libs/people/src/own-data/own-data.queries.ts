import type { Reader } from '@tsunagari/database';
import type { Sealer } from '@tsunagari/kernel';
import { UNREADABLE, openForReading } from '../unreadable.js';
import { HELD_TABLES } from './held-tables.js';

/** A row that the council holds, or held, about a person: its columns with sealed texts opened. */
export interface HeldRow {
  readonly columns: Readonly<Record<string, unknown>>;
  /** Until when it stood so, ISO 8601; null for what stands now. */
  readonly until: string | null;
}

/** All that one table holds about a person, what stands now first. */
export interface HeldRows {
  readonly table: string;
  readonly rows: readonly HeldRow[];
}

/** Someone has looked at a person: when, with which account, for what, and at which published fields. */
export interface LookAtPerson {
  readonly recordedAt: string;
  readonly accountId: string | null;
  readonly purpose: string | null;
  readonly fields: readonly string[];
}

/** For whom the database is read. */
export interface OwnDataReading {
  readonly reader: Reader;
  readonly sealer: Sealer;
  readonly councilId: string;
}

/** 保有個人データ: everything that the tables tell of a person, by the list of tables. The caller has seen the person. */
export async function heldAbout(reading: OwnDataReading, personId: string): Promise<HeldRows[]> {
  const held: HeldRows[] = [];
  for (const [table, { belongs, sealed, told, past }] of Object.entries(HELD_TABLES)) {
    if (told !== true) continue;
    const before = past === 'told' ? ` union all ${statement(`history.${table}`, 't.recorded_until', belongs)}` : '';
    const rows = await reading.reader.rows<HeldRow>(
      `select r.columns, r.until from (${statement(`public.${table}`, 'null::timestamptz', belongs)}${before}) r
       order by r.until desc nulls first, r.columns->>'recorded_at', r.columns->>'id'`,
      [personId],
    );
    held.push({ table, rows: rows.map((row) => opened(reading, table, sealed, row)) });
  }
  return held;
}

/** Who has looked at a person, the newest first. The caller has seen the person. */
export function looksAt(reader: Reader, personId: string): Promise<LookAtPerson[]> {
  return reader.rows(
    `select l.recorded_at as "recordedAt", l.account_id as "accountId", l.purpose, l.fields
     from looks_at_person($1::uuid) l order by l.recorded_at desc`,
    [personId],
  );
}

function statement(table: string, until: string, belongs: string): string {
  return `select to_jsonb(t) - 'recorded_until' as columns, ${until} as until from ${table} t
    where t.council_id = (select claimed_council()) and (${belongs})`;
}

function opened(
  { sealer, councilId }: OwnDataReading,
  table: string,
  sealed: readonly string[],
  { columns, until }: HeldRow,
): HeldRow {
  const texts = sealed.map((column) => {
    const text = columns[column];
    const place = { table, column, councilId, id: String(columns['id']) };
    return [column, typeof text === 'string' ? (openForReading(sealer, text, place) ?? UNREADABLE) : null] as const;
  });
  return { columns: { ...columns, ...Object.fromEntries(texts) }, until };
}

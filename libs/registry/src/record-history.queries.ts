import type { Reader } from '@tsunagari/database';

/** One column that differs from the version before. */
export interface FieldChange {
  /** Name of the column: `area_note`. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One version of a record: when it was written, until when it stood, by whom, and what it changed. */
export interface HistoryEntry {
  readonly version: number;
  readonly recordedAt: string;
  readonly recordedUntil: string | null;
  readonly changedBy: string | null;
  readonly changes: readonly FieldChange[];
}

type Columns = Readonly<Record<string, unknown>>;
interface VersionRow {
  readonly columns: Columns;
  readonly recordedUntil: string | null;
  readonly changedBy: string | null;
}

/** Columns that are kept for the machine and mean nothing to people. */
const MACHINE = new Set(['council_id', 'id', 'version', 'recorded_at', 'recorded_by', 'kana_key', 'search_key']);

/**
 * The versions of one record, newest first, at most 100.
 * @param notTold columns of the table that are told to nobody: that they changed is not told either.
 */
export async function historyOf(
  reader: Reader,
  table: 'branch' | 'association' | 'person',
  id: string,
  notTold: readonly string[] = [],
): Promise<HistoryEntry[]> {
  const rows = await reader.rows<VersionRow>(
    `select v.columns, v.until as "recordedUntil", a.display_name as "changedBy" from (
       select to_jsonb(t) as columns, null::timestamptz as until, t.council_id, t.recorded_by, t.version from ${table} t where t.council_id = (select claimed_council()) and t.id = $1
       union all
       select to_jsonb(h) - 'recorded_until', h.recorded_until, h.council_id, h.recorded_by, h.version from history.${table} h where h.council_id = (select claimed_council()) and h.id = $1) v
     left join account a on a.council_id = v.council_id and a.id = v.recorded_by
     order by v.version desc limit 101`,
    [id],
  );
  return rows.slice(0, 100).map((row, index) => ({
    version: Number(row.columns['version']),
    recordedAt: String(row.columns['recorded_at']),
    recordedUntil: row.recordedUntil,
    changedBy: row.changedBy,
    changes: differences(rows[index + 1]?.columns ?? null, row.columns).filter(({ field }) => !notTold.includes(field)),
  }));
}

function differences(before: Columns | null, after: Columns): FieldChange[] {
  if (before === null) return [];
  return Object.keys(after)
    .filter((field) => !MACHINE.has(field) && JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: inWords(before[field]), after: inWords(after[field]) }));
}

function inWords(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

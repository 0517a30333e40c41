import type { TestDatabase } from '@tsunagari/database/testing';
import { SealBroken } from '@tsunagari/kernel';
import { Client } from 'pg';

/** Where a word stands: `history.person.name`, or `public.person_contact.sealed (opened)`. */
export type Found = string;

/** Sealed columns whose place is not the row's own. */
const PLACE_IDS: Readonly<Record<string, string>> = { import_change: 'record_id' };

/**
 * Looks for words in every column of every table and of its past, as the owner of a dump would who also held the key: sealed texts are
 * opened, files too.
 */
export async function findInDatabase(
  database: TestDatabase,
  councilId: string,
  words: readonly string[],
): Promise<Found[]> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  try {
    const { rows: tables } = await owner.query<{ schema: string; table: string }>(
      `select n.nspname as schema, c.relname as "table" from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('public', 'history') and c.relkind = 'r' and c.relname <> 'migration' order by 1, 2`,
    );
    const found = new Set<Found>();
    for (const { schema, table } of tables) {
      const { rows } = await owner.query<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from ${schema}.${table} t where t.council_id = $1`,
        [councilId],
      );
      for (const { row } of rows)
        for (const [column, value] of Object.entries(row)) {
          if (value === null) continue;
          const name = `${schema}.${table}.${column}`;
          const text = typeof value === 'string' ? value : JSON.stringify(value);
          if (says(text, words)) found.add(name);
          if (!/(^|_)sealed$/.test(column)) continue;
          const place = { table, column, councilId, id: String(row[PLACE_IDS[table] ?? 'id']) };
          if (says(opened(database, text, place), words)) found.add(`${name} (opened)`);
        }
    }
    return [...found];
  } finally {
    await owner.end();
  }
}

function says(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

function opened(
  { sealer }: TestDatabase,
  text: string,
  place: { table: string; column: string; councilId: string; id: string },
): string {
  try {
    const plain = sealer.open(text, place);
    return `${plain} ${Buffer.from(plain, 'base64').toString('utf8')}`;
  } catch (error) {
    if (error instanceof SealBroken) return '';
    throw error;
  }
}

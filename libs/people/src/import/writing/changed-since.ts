import type { Reader } from '@tsunagari/database';
import type { ImportChange } from '../import-row.entity.js';

/** Tables that an import writes, children before parents. */
export const IMPORT_TABLES = ['volunteer_profile', 'role_term', 'person_contact', 'person'] as const;
export type ImportTable = (typeof IMPORT_TABLES)[number];

/** Tables with records of a person that speak against taking the person away. */
const BELONGINGS = ['volunteer_profile', 'role_term', 'person_contact', 'commission', 'consent'] as const;

/**
 * Ids of the people of an import who were changed, or got something, after it.
 * @param personOf the person whom a row of the file means
 */
export async function peopleChangedSince(
  reader: Reader,
  changes: readonly ImportChange[],
  personOf: ReadonlyMap<string, string | null>,
): Promise<ReadonlySet<string>> {
  const people = new Set<string>();
  for (const table of IMPORT_TABLES) {
    const own = changes.filter(({ tableName }) => tableName === table);
    const rows = await reader.rows<{ id: string; version: number }>(
      `select t.id, t.version from ${table} t where t.id = any($1::uuid[])`,
      [own.map(({ recordId }) => recordId)],
    );
    const versions = new Map(rows.map(({ id, version }) => [id, version]));
    for (const { recordId, rowId, versionAfter } of own)
      if (versions.get(recordId) !== versionAfter) people.add(personOf.get(rowId) ?? '');
  }
  const written = new Set(changes.map(({ recordId }) => recordId));
  const brought = changes.filter(({ tableName, change }) => tableName === 'person' && change === 'INSERT');
  for (const table of BELONGINGS) {
    const rows = await reader.rows<{ id: string; personId: string }>(
      `select t.id, t.person_id as "personId" from ${table} t where t.person_id = any($1::uuid[])`,
      [brought.map(({ recordId }) => recordId)],
    );
    for (const { id, personId } of rows) if (!written.has(id)) people.add(personId);
  }
  people.delete('');
  return people;
}

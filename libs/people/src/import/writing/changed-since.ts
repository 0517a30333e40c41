import type { CommandContext } from '@tsunagari/database';

/** Tables that an import writes, children before parents. */
export const IMPORT_TABLES = ['volunteer_profile', 'role_term', 'person_contact', 'person'] as const;
export type ImportTable = (typeof IMPORT_TABLES)[number];

/** Tables with records of a person that speak against taking the person away. */
const BELONGINGS = ['volunteer_profile', 'role_term', 'person_contact', 'commission'] as const;

/** Ids of the people of an import who were changed, or got something, after it. */
export async function peopleChangedSince({ reader }: CommandContext, batchId: string): Promise<string[]> {
  const changed = IMPORT_TABLES.map(
    (
      table,
    ) => `select r.person_id as id from import_change c join import_row r on r.council_id = c.council_id and r.id = c.row_id
      left join ${table} t on t.council_id = c.council_id and t.id = c.record_id
      where c.batch_id = $1::uuid and c.table_name = '${table}' and t.version is distinct from c.version_after`,
  );
  const added = BELONGINGS.map(
    (
      table,
    ) => `select t.person_id as id from import_change c join ${table} t on t.council_id = c.council_id and t.person_id = c.record_id
      where c.batch_id = $1::uuid and c.table_name = 'person' and c.change = 'INSERT' and not exists (
        select 1 from import_change own where own.council_id = t.council_id and own.batch_id = c.batch_id and own.record_id = t.id)`,
  );
  const rows = await reader.rows<{ id: string | null }>([...changed, ...added].join(' union '), [batchId]);
  return rows.flatMap(({ id }) => id ?? []);
}

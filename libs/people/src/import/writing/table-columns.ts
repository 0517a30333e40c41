import type { RecordEntity } from '@tsunagari/database';
import type { EntityManager, EntityTarget } from 'typeorm';

const KEPT_BY_DATABASE = new Set(['council_id', 'id', 'version', 'recorded_at', 'recorded_by']);

/** Table of an entity and its columns, but for those that the database keeps itself. */
export function tableOf(manager: EntityManager, target: EntityTarget<RecordEntity>) {
  const { tableName, columns } = manager.dataSource.getMetadata(target);
  return {
    name: tableName,
    columns: columns.map(({ databaseName }) => databaseName).filter((name) => !KEPT_BY_DATABASE.has(name)),
  };
}

/** A record with the names that its columns have in the database. */
export function columnValues(
  manager: EntityManager,
  target: EntityTarget<RecordEntity>,
  record: RecordEntity,
): Record<string, unknown> {
  const { columns } = manager.dataSource.getMetadata(target);
  return Object.fromEntries(columns.map((column) => [column.databaseName, column.getEntityValue(record) as unknown]));
}

/**
 * Sets many records of a table in one statement, each only in the version that its row names.
 * @returns how many were set
 */
export async function setRecords(
  manager: EntityManager,
  target: EntityTarget<RecordEntity>,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const { name, columns } = tableOf(manager, target);
  const [, count] = await manager.query<[unknown, number]>(
    `update ${name} t set (${columns.join(', ')}) = row(${columns.map((column) => `r.${column}`).join(', ')})
     from jsonb_populate_recordset(null::${name}, $1::jsonb) r
     where t.council_id = r.council_id and t.id = r.id and t.version = r.version`,
    [JSON.stringify(rows)],
  );
  return count;
}

import { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations/index.js';
import { API_GROUP, prepareGroupRole } from './roles.js';
import { requireSupportedServer } from './server-version.js';

/** A data source of the owner of the tables, good for migrations only. */
export function ownerDataSource(ownerUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    poolSize: 2,
  });
}

/**
 * Brings the database up to date as its owner and returns the names of the migrations that ran.
 * Two processes that start at once wait for each other (advisory lock).
 * @throws UnsupportedServer for a PostgreSQL outside 15–18.
 */
export async function migrate(ownerUrl: string, onMigration?: (name: string) => void): Promise<string[]> {
  const source = await ownerDataSource(ownerUrl).initialize();
  const lock = source.createQueryRunner();
  try {
    await requireSupportedServer(lock);
    await prepareGroupRole(lock);
    await lock.query(`select pg_advisory_lock(hashtext('tsunagari:migrate'))`);
    const ran = await source.runMigrations();
    for (const migration of ran) onMigration?.(migration.name);
    await lock.query(`grant select on public.migration to ${API_GROUP}`);
    await lock.query(`select pg_advisory_unlock(hashtext('tsunagari:migrate'))`);
    return ran.map((migration) => migration.name);
  } finally {
    await lock.release();
    await source.destroy();
  }
}

/** True when every migration that this release knows has run, and none that it does not know. */
export async function isUpToDate(source: DataSource): Promise<boolean> {
  const rows: { name: string }[] = await source.query(`select name from public.migration order by id`);
  return rows.length === MIGRATIONS.length && rows.every((row, index) => row.name === MIGRATIONS[index]?.name);
}

import { DataSource, type QueryRunner } from 'typeorm';
import { MIGRATIONS } from './migrations/index.js';
import { POSTGRES } from './postgres.js';
import { API_GROUP, prepareGroupRole } from './roles.js';
import { requireSupportedServer } from './server-version.js';

/** A data source of the owner of the tables, good for migrations only. */
export function ownerDataSource(ownerUrl: string): DataSource {
  return new DataSource({
    ...POSTGRES,
    url: ownerUrl,
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    poolSize: 2,
  });
}

/** A later release has changed the database: this one would read and write it wrongly. */
export class DatabaseIsNewer extends Error {
  readonly code = 'DATABASE_IS_NEWER';

  constructor(readonly migration: string) {
    super(
      `データベースは、この版より新しいつながりで更新されています（${migration}）。新しい版で起動してください。データには触れていません。 / ` +
        `A later release of Tsunagari has updated the database (${migration}): start that release. The data was not touched.`,
    );
  }
}

/**
 * Brings the database up to date as its owner and returns the names of the migrations that ran.
 * Two processes that start at once wait for each other (advisory lock).
 * @throws UnsupportedServer for a PostgreSQL outside 15–18; DatabaseIsNewer for a database of a later release
 */
export async function migrate(ownerUrl: string, onMigration?: (name: string) => void): Promise<string[]> {
  const source = await ownerDataSource(ownerUrl).initialize();
  const lock = source.createQueryRunner();
  try {
    await requireSupportedServer(lock);
    await prepareGroupRole(lock);
    await lock.query(`select pg_advisory_lock(hashtext('tsunagari:migrate'))`);
    await refuseNewer(lock);
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

async function refuseNewer({ manager }: QueryRunner): Promise<void> {
  const [table] = await manager.query<{ name: string | null }[]>(`select to_regclass('public.migration') as name`);
  if (!table?.name) return;
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  const run = await manager.query<{ name: string }[]>(`select name from public.migration order by id`);
  const unknown = run.find(({ name }) => !known.has(name));
  if (unknown) throw new DatabaseIsNewer(unknown.name);
}

/** True when every migration that this release knows has run, and none that it does not know. */
export async function isUpToDate(source: DataSource): Promise<boolean> {
  const rows: { name: string }[] = await source.query(`select name from public.migration order by id`);
  return rows.length === MIGRATIONS.length && rows.every((row, index) => row.name === MIGRATIONS[index]?.name);
}

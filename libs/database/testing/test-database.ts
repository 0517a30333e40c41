import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { type Database, openDatabase } from '../src/database.js';
import { migrate } from '../src/migrate.js';
import { prepareApiLogin } from '../src/roles.js';
import { sealerOf } from '../src/sealing/sealer.js';

/** A database of its own for one test file, migrated, on the cluster of the test run. */
export interface TestDatabase extends Database {
  /** Connects as the owner of the tables: row-level security holds for it too unless it is a superuser. */
  readonly ownerUrl: string;
  /** What the API would connect with. */
  readonly apiUrl: string;
}

const TEMPLATE = 'tsunagari_template';
const TEMPLATE_LOCK = 7_130_001;

/** Copies the migrated template into a new database and opens it as the API's plain role; `close` drops it. */
export async function testDatabase(entities: readonly EntityTarget<ObjectLiteral>[]): Promise<TestDatabase> {
  const clusterUrl = process.env['TEST_DATABASE_CLUSTER_URL'];
  if (!clusterUrl)
    throw new Error('TEST_DATABASE_CLUSTER_URL is not set: the global set-up of the tests starts the cluster.');
  await prepareTemplate(clusterUrl);
  const name = `test_${process.pid}_${randomBytes(5).toString('hex')}`;
  await asOwner(clusterUrl, (client) => client.query(`create database ${name} template ${TEMPLATE}`));
  const ownerUrl = onDatabase(clusterUrl, name);
  const apiUrl = await prepareApiLogin(ownerUrl, 'only-for-tests');
  const database = await openDatabase({ url: apiUrl, entities, poolSize: 4, sealer: sealerOf(Buffer.alloc(32, 7)) });
  return {
    ...database,
    ownerUrl,
    apiUrl,
    async close() {
      await database.close();
      await asOwner(clusterUrl, async (client) => {
        await client.query(`drop database ${name} with (force)`);
        await client.query(`drop role ${name}_api_login`);
      });
    },
  };
}

/** Migrates the template once per cluster; test files that start together wait for the first. */
async function prepareTemplate(clusterUrl: string): Promise<void> {
  await asOwner(clusterUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [
      TEMPLATE,
    ]);
    if (rowCount === 0) {
      await client.query(`drop database if exists ${TEMPLATE}`);
      await client.query(`create database ${TEMPLATE}`);
      await migrate(onDatabase(clusterUrl, TEMPLATE));
      await client.query(`alter database ${TEMPLATE} is_template true`);
    }
  });
}

async function asOwner<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function onDatabase(url: string, name: string): string {
  const target = new URL(url);
  target.pathname = `/${name}`;
  return target.href;
}

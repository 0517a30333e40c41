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

type Entities = readonly EntityTarget<ObjectLiteral>[];

/** What a database holds from the beginning: filled in once in a run of tests under this name, a plain word, and copied for each file. */
export interface Content {
  readonly name: string;
  fill(database: Database): Promise<unknown>;
}

/** Copies the migrated template, or one with content, into a new database and opens it as the API's plain role; `close` drops it. */
export async function testDatabase(entities: Entities, content?: Content): Promise<TestDatabase> {
  const clusterUrl = process.env['TEST_DATABASE_CLUSTER_URL'];
  if (!clusterUrl)
    throw new Error('TEST_DATABASE_CLUSTER_URL is not set: the global set-up of the tests starts the cluster.');
  await prepareTemplate(clusterUrl, TEMPLATE, async () => {
    await asOwner(clusterUrl, (client) => client.query(`create database ${TEMPLATE}`));
    await migrate(onDatabase(clusterUrl, TEMPLATE));
  });
  const name = `test_${process.pid}_${randomBytes(5).toString('hex')}`;
  if (!content) return newDatabase(clusterUrl, name, TEMPLATE, entities);
  if (!/^[a-z]{1,20}$/.test(content.name)) throw new RangeError(`not a plain word: ${content.name}`);
  const filled = `${TEMPLATE}_${content.name}`;
  await prepareTemplate(clusterUrl, filled, async () => {
    const database = await newDatabase(clusterUrl, filled, TEMPLATE, entities);
    try {
      await content.fill(database);
    } finally {
      await database.disconnect();
    }
  });
  return newDatabase(clusterUrl, name, filled, entities);
}

async function newDatabase(clusterUrl: string, name: string, template: string, entities: Entities) {
  // Copying the files takes two thirds of the work of writing every page through the log and the cache that all tests share.
  await asOwner(clusterUrl, (client) =>
    client.query(`create database ${name} template ${template} strategy file_copy`),
  );
  const ownerUrl = onDatabase(clusterUrl, name);
  const apiUrl = await prepareApiLogin(ownerUrl, 'only-for-tests');
  const database = await openDatabase({ url: apiUrl, entities, poolSize: 4, sealer: sealerOf(Buffer.alloc(32, 7)) });
  return {
    ...database,
    ownerUrl,
    apiUrl,
    disconnect: () => database.close(),
    async close() {
      await database.close();
      await asOwner(clusterUrl, async (client) => {
        await client.query(`drop database ${name} with (force)`);
        await client.query(`drop role ${name}_api_login`);
      });
    },
  };
}

/** Makes a template once per cluster; test files that start together wait for the first. */
async function prepareTemplate(clusterUrl: string, name: string, make: () => Promise<void>): Promise<void> {
  await asOwner(clusterUrl, async (client) => {
    const isThere = async () => {
      const { rowCount } = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [name]);
      return rowCount !== 0;
    };
    if (await isThere()) return;
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    if (await isThere()) return;
    await client.query(`drop database if exists ${name}`);
    await make();
    await client.query(`alter database ${name} is_template true`);
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

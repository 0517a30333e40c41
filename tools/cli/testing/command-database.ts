import type { Database } from '@tsunagari/database';
import { testDatabase } from '@tsunagari/database/testing';
import { openPool, readyDatabase } from '../src/running/open-database.js';
import { readSettings } from '../src/settings/settings.js';
import { testSurroundings } from './surroundings.js';

/** An outside database as the commands of one installation find it. */
export interface CommandDatabase extends Database {
  /** DATABASE_URL of the installation. */
  readonly ownerUrl: string;
}

/**
 * A migrated database of its own, opened with the password that the commands give to the API's role: it is kept under the key, so that a
 * pool with another one would be shut out as soon as it needs a new connection.
 */
export async function commandDatabase(key: string): Promise<CommandDatabase> {
  const own = await testDatabase([]);
  const settings = readSettings(testSurroundings({ DATABASE_URL: own.ownerUrl, TSUNAGARI_KEY: key }));
  const nothing = (): void => undefined;
  const database = await openPool(await readyDatabase(settings, nothing, nothing), nothing);
  return {
    ...database,
    ownerUrl: own.ownerUrl,
    async close() {
      await database.close();
      await own.close();
    },
  };
}

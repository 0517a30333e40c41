import { AUDIT_ENTITIES } from '@tsunagari/audit';
import {
  type Database,
  IdempotencyKey,
  type KeyRing,
  KeyCheck,
  OutboxEvent,
  keepKeyCheck,
  migrate,
  openDatabase,
  prepareApiLogin,
  sealerOf,
  startEmbedded,
} from '@tsunagari/database';
import { IDENTITY_ENTITIES } from '@tsunagari/identity';
import { PEOPLE_ENTITIES } from '@tsunagari/people';
import { REGISTRY_ENTITIES } from '@tsunagari/registry';
import type { Surroundings } from '../command.js';
import { installationKeys, secretFor } from '../settings/installation-key.js';
import { type Settings, readSettings } from '../settings/settings.js';
import { type Stop, stoppingInOrder } from './stop-in-order.js';

const ENTITIES = [
  ...AUDIT_ENTITIES,
  OutboxEvent,
  IdempotencyKey,
  KeyCheck,
  ...IDENTITY_ENTITIES,
  ...REGISTRY_ENTITIES,
  ...PEOPLE_ENTITIES,
];

/** A database that is up to date. */
export interface ReadyDatabase {
  /** Connection string of the API's own role, which row-level security holds for. */
  readonly apiUrl: string;
  /** Connection string of the owner of the tables. */
  readonly ownerUrl: string;
  /** Keys of the installation, the present one first. */
  readonly keys: KeyRing;
  /** Migrations that were run just now. */
  readonly migrated: readonly string[];
}

/** The key of the first start, as long as it is not retired. */
export function oldestOf(keys: KeyRing): Buffer {
  return keys.at(-1) ?? keys[0];
}

/** Starts the embedded server, or takes the one of DATABASE_URL, and brings the database up to date. @throws WrongKey */
export async function readyDatabase(
  settings: Settings,
  tell: (line: string) => void,
  onStop: (stop: Stop) => void,
): Promise<ReadyDatabase> {
  const ownerUrl = settings.databaseUrl ?? (await embeddedUrl(settings, tell, onStop));
  // Not before the embedded server has made the data folder: it decides who may enter it.
  const keys = installationKeys(settings);
  const migrated = await migrate(ownerUrl, (name) =>
    tell(`データベースを更新しました / Updated the database: ${name}`),
  );
  const first = secretFor(oldestOf(keys), 'password of the database role of the API');
  const apiUrl = await prepareApiLogin(ownerUrl, await keepKeyCheck(ownerUrl, keys, first));
  return { apiUrl, ownerUrl, keys, migrated };
}

async function embeddedUrl(
  { dataDirectory }: Settings,
  log: (line: string) => void,
  onStop: (stop: Stop) => void,
): Promise<string> {
  log('データベースを起動しています… / Starting the database…');
  const server = await startEmbedded({ dataDirectory, log });
  onStop(() => server.stop());
  return server.ownerUrl;
}

/** What a command that works on the database gets. */
export interface Opened extends ReadyDatabase {
  readonly settings: Settings;
  readonly database: Database;
}

/** Opens a pool on a database that is ready. */
export async function openPool(
  { apiUrl, keys }: Pick<ReadyDatabase, 'apiUrl' | 'keys'>,
  onStop: (stop: Stop) => void,
): Promise<Database> {
  const database = await openDatabase({ url: apiUrl, entities: ENTITIES, poolSize: 3, sealer: sealerOf(...keys) });
  onStop(() => database.close());
  return database;
}

/** Runs `work` on the database and stops afterwards what it started. A server that runs already is used and left running. */
export async function withDatabase<Result>(
  surroundings: Surroundings,
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  const settings = readSettings(surroundings);
  return stoppingInOrder(async (onStop) => {
    const ready = await readyDatabase(settings, (line) => surroundings.tell(line), onStop);
    const database = await openPool(ready, onStop);
    return work({ ...ready, settings, database });
  });
}

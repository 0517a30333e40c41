import { type KeyRing, openDatabase, sealerOf } from '@tsunagari/database';
import { fixedClock } from '@tsunagari/kernel';
import { startApi } from '../src/server/api-server.js';
import { type Configuration, readConfiguration } from '../src/server/configuration.js';
import { ENTITIES } from '../src/server/entities.js';
import { openLog } from '../src/server/log.js';
import { sharedSchema } from './schema.js';
import type { TestApi } from './test-api.js';

/** A server beside the one of a test, on the same database, as a second process would be. */
export interface AnotherProcess {
  readonly url: string;
  /** The lines of its log. */
  readonly lines: string[];
  close(): Promise<void>;
}

/** Starts it with a ring of keys of its own. */
export async function anotherProcess(
  { database: { apiUrl } }: TestApi,
  keys: KeyRing,
  logLevel: Configuration['logLevel'] = 'error',
): Promise<AnotherProcess> {
  const database = await openDatabase({ url: apiUrl, entities: ENTITIES, poolSize: 4, sealer: sealerOf(...keys) });
  const lines: string[] = [];
  const running = await startApi({
    configuration: { ...readConfiguration({}), port: 0 },
    database,
    schema: sharedSchema(),
    trusted: new Map(),
    clock: fixedClock('2026-11-23T10:00:00+09:00'),
    log: openLog({ logLevel }, { write: (line) => void lines.push(line) }),
    pages: (_request, response) => void response.writeHead(404).end(),
  });
  return {
    url: running.url,
    lines,
    async close() {
      await running.close();
      await database.close();
    },
  };
}

import 'reflect-metadata';
import path from 'node:path';
import { type KeyRing, openDatabase, sealerOf } from '@tsunagari/database';
import { systemClock } from '@tsunagari/kernel';
import { type RunningApi, startApi } from './server/api-server.js';
import { readConfiguration } from './server/configuration.js';
import { ENTITIES } from './server/entities.js';
import { openLog } from './server/log.js';
import { pagesIn } from './server/pages.js';
import { apiSchema, printedSchema } from './server/schema.js';
import { readTrustedDocuments } from './server/trusted-documents.js';

/** What the command line gives to a start. */
export interface ServeOptions {
  /** `postgresql://…` of the API's own role. */
  readonly databaseUrl: string;
  /** Keys of the installation, 32 bytes each, the present one first. */
  readonly keys: KeyRing;
  /** Of the built pages and the documents that they ask: `apps/admin`. */
  readonly pagesFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Starts the product on a migrated database: API and pages on one port. @throws ConfigurationError */
export async function serve({ databaseUrl, keys, pagesFolder, environment }: ServeOptions): Promise<RunningApi> {
  const configuration = readConfiguration(environment);
  const log = openLog(configuration);
  const database = await openDatabase({
    url: databaseUrl,
    entities: ENTITIES,
    sealer: sealerOf(...keys),
    onIdleError: (error) => log.warn({ err: error }, 'an idle connection broke'),
  });
  try {
    const running = await startApi({
      configuration,
      database,
      schema: apiSchema(),
      trusted: await readTrustedDocuments(path.join(pagesFolder, 'trusted-documents.json')),
      clock: systemClock,
      log,
      pages: pagesIn(path.join(pagesFolder, 'dist')),
    });
    return {
      url: running.url,
      async close() {
        await running.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The operational schema as it is committed. */
export function schemaText(): string {
  return printedSchema(apiSchema());
}

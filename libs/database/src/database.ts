import type { Sealer } from '@tsunagari/kernel';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { DataSource } from 'typeorm';
import type { Claims } from './claims.js';
import { type Queryable, type Reader, readerOn } from './reader.js';
import { requireKey } from './sealing/key-check.js';

/** An open connection pool to one PostgreSQL database, with the entities that the app handed to it. */
export interface Database {
  readonly dataSource: DataSource;
  readonly pool: Queryable;
  /** Seals and opens texts about persons. */
  readonly sealer: Sealer;
  /** Reads outside of a transaction, in one statement each. */
  reader(claims: Claims): Reader;
  close(): Promise<void>;
}

/** How to open a database. */
export interface DatabaseOptions {
  /** `postgresql://…` of the role that the app runs as (never the owner of the tables, except for migrations). */
  readonly url: string;
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  /** Made from the key of the installation. */
  readonly sealer: Sealer;
  /** Connections kept at most; 10 unless told. */
  readonly poolSize?: number;
  /** A statement that takes longer is cancelled by the server; milliseconds, 15,000 unless told. */
  readonly statementTimeout?: number;
  /** Told of each connection that broke while idle; the pool replaces it. */
  readonly onIdleError?: (error: Error) => void;
}

/**
 * Opens the pool of a migrated database and checks that the server answers and that the key is that of the database.
 * Throws the driver's error when the server does not answer. @throws WrongKey
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: options.url,
    entities: options.entities.map((entity) => entity as () => ObjectLiteral),
    installExtensions: false,
    synchronize: false,
    logging: false,
    poolSize: options.poolSize ?? 10,
    poolErrorHandler: (error: Error) => options.onIdleError?.(error),
    extra: {
      statement_timeout: options.statementTimeout ?? 15_000,
      idle_in_transaction_session_timeout: 30_000,
      connectionTimeoutMillis: 10_000,
    },
  });
  await dataSource.initialize();
  const pool: Queryable = {
    query: (sql, values) => dataSource.query<unknown[]>(sql, [...values]),
  };
  try {
    await requireKey(pool, options.sealer);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  return {
    dataSource,
    pool,
    sealer: options.sealer,
    reader: (claims) => readerOn(pool, claims),
    close: () => dataSource.destroy(),
  };
}

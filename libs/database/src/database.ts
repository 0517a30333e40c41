import type { Sealer } from '@tsunagari/kernel';
import { Pool, type QueryConfig, type QueryResultRow } from 'pg';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { DataSource, QueryFailedError } from 'typeorm';
import type { Claims } from './claims.js';
import { POSTGRES } from './postgres.js';
import { type Queryable, type Reader, readerOn } from './reader.js';
import { requireKey } from './sealing/key-check.js';

/** An open connection pool to one PostgreSQL database, with the entities that the app handed to it. */
export interface Database {
  readonly dataSource: DataSource;
  readonly pool: Queryable;
  /** Runs one statement of the driver on the same pool: for callers that want bytes instead of values. */
  run<Row extends QueryResultRow>(statement: QueryConfig): Promise<readonly Row[]>;
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
    ...POSTGRES,
    url: options.url,
    entities: options.entities.map((entity) => entity as () => ObjectLiteral),
    synchronize: false,
    logging: false,
    poolSize: options.poolSize ?? 10,
    poolErrorHandler: (error: Error) => options.onIdleError?.(error),
    extra: {
      statement_timeout: options.statementTimeout ?? 15_000,
      idle_in_transaction_session_timeout: 30_000,
      connectionTimeoutMillis: 10_000,
      // Statements are written for one plan that serves all values; to plan a large one for each request takes longer than to run it.
      options: '-c plan_cache_mode=force_generic_plan',
    },
  });
  await dataSource.initialize();
  const connections = poolOf(dataSource);
  const run: Database['run'] = async <Row extends QueryResultRow>(statement: QueryConfig) => {
    try {
      return (await connections.query<Row>(statement)).rows;
    } catch (error) {
      throw new QueryFailedError(
        statement.text,
        statement.values,
        error instanceof Error ? error : new Error(String(error)),
      );
    }
  };
  const pool: Queryable = {
    query: (text, values, name) => run({ text, values: [...values], ...(name === undefined ? {} : { name }) }),
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
    run,
    sealer: options.sealer,
    reader: (claims) => readerOn(pool, claims),
    close: () => dataSource.destroy(),
  };
}

/** The driver's own pool: what asks one statement needs nothing that TypeORM does around it. */
function poolOf({ driver }: DataSource): Pool {
  const pool: unknown = Reflect.get(driver, 'master');
  if (!(pool instanceof Pool)) throw new Error('the data source has no pool of PostgreSQL');
  return pool;
}

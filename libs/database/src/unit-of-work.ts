import type { Sealer } from '@tsunagari/kernel';
import type { EntityManager, QueryRunner } from 'typeorm';
import { type Claims, claimsSql } from './claims.js';
import type { Database } from './database.js';
import { type Queryable, type Reader, readerOn } from './reader.js';

/** One transaction under one set of claims: all of it is kept, or nothing. */
export interface UnitOfWork {
  readonly manager: EntityManager;
  /** Reads that see what this unit of work has written. */
  readonly reader: Reader;
  /** Seals and opens texts about persons. */
  readonly sealer: Sealer;
  /** Runs `work` so that its failure undoes only its own writes. */
  attempt<Result>(work: () => Promise<Result>): Promise<Result>;
  commit(): Promise<void>;
  /** Undoes everything; safe to call after a commit, a failure or a broken connection. */
  rollback(): Promise<void>;
}

/** Begins a transaction whose claims end with it. The caller must commit or roll back. */
export async function beginUnitOfWork(database: Database, claims: Claims): Promise<UnitOfWork> {
  const runner = database.dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    const { sql, values } = claimsSql(claims, 1);
    await runner.query(`select ${sql}`, values);
  } catch (error) {
    await runner.release();
    throw error;
  }
  return unitOfWorkOn(runner, claims, database.sealer);
}

function unitOfWorkOn(runner: QueryRunner, claims: Claims, sealer: Sealer): UnitOfWork {
  let attempts = 0;
  return {
    manager: runner.manager,
    sealer,
    reader: readerOn(oneAfterAnother(runner), claims),
    async attempt(work) {
      const savepoint = `attempt_${++attempts}`;
      await runner.query(`savepoint ${savepoint}`);
      try {
        const result = await work();
        await runner.query(`release savepoint ${savepoint}`);
        return result;
      } catch (error) {
        await runner.query(`rollback to savepoint ${savepoint}`);
        throw error;
      }
    },
    async commit() {
      try {
        await runner.commitTransaction();
      } finally {
        await runner.release();
      }
    },
    async rollback() {
      if (runner.isReleased) return;
      try {
        if (runner.isTransactionActive) await runner.rollbackTransaction();
      } finally {
        await runner.release();
      }
    },
  };
}

/** Runs `work` in one transaction: commits when it returns, rolls back when it throws. */
export async function inUnitOfWork<Result>(
  database: Database,
  claims: Claims,
  work: (unit: UnitOfWork) => Promise<Result>,
): Promise<Result> {
  const unit = await beginUnitOfWork(database, claims);
  try {
    const result = await work(unit);
    await unit.commit();
    return result;
  } catch (error) {
    await unit.rollback();
    throw error;
  }
}

/** Reads on one connection wait for each other: a transaction answers one statement at a time. */
function oneAfterAnother(runner: QueryRunner): Queryable {
  let last: Promise<unknown> = Promise.resolve();
  return {
    query(sql, values) {
      const next = last.then(() => runner.manager.query<unknown[]>(sql, [...values]));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

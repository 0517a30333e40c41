import type { Database } from '@tsunagari/database';
import { Pool } from 'pg';

/** What one statement was: the name under which it is prepared, if it has one, and its text. */
export interface CountedStatement {
  readonly name: string | null;
  readonly text: string;
}

/**
 * Hears every statement of its own that goes through the pool of a database. Transactions are left out: a read has none, and the trail is
 * sealed in one, beside the requests, whenever its second is over.
 */
export function countStatements({ dataSource }: Pick<Database, 'dataSource'>): CountedStatement[] {
  const pool: unknown = Reflect.get(dataSource.driver, 'master');
  if (!(pool instanceof Pool)) throw new Error('the data source has no pool of PostgreSQL');
  const heard: CountedStatement[] = [];
  const known = new WeakSet<object>();
  pool.on('acquire', (client) => {
    if (known.has(client)) return;
    known.add(client);
    hear(client, (statement) => heard.push(statement));
  });
  return heard;
}

function hear(client: object, tell: (statement: CountedStatement) => void): void {
  const query: unknown = Reflect.get(client, 'query');
  if (typeof query !== 'function') throw new Error('a connection has no query');
  let isInTransaction = false;
  Reflect.set(client, 'query', (...given: readonly unknown[]): unknown => {
    const statement = statementOf(given[0]);
    if (statement.text === 'START TRANSACTION') isInTransaction = true;
    if (!isInTransaction) tell(statement);
    if (statement.text === 'COMMIT' || statement.text === 'ROLLBACK') isInTransaction = false;
    const answer: unknown = Reflect.apply(query, client, given);
    return answer;
  });
}

function statementOf(given: unknown): CountedStatement {
  if (typeof given === 'string') return { name: null, text: given };
  const { name = null, text } = given as { readonly name?: string; readonly text: string };
  return { name, text };
}

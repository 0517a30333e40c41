import type { Database } from '@tsunagari/database';
import { Pool } from 'pg';

/** What one statement was: the name under which it is prepared, if it has one, and its text. */
export interface CountedStatement {
  readonly name: string | null;
  readonly text: string;
}

/** Hears every statement that goes through the pool of a database, in transactions too. */
export function countStatements({ dataSource }: Pick<Database, 'dataSource'>): CountedStatement[] {
  const pool: unknown = Reflect.get(dataSource.driver, 'master');
  if (!(pool instanceof Pool)) throw new Error('the data source has no pool of PostgreSQL');
  const heard: CountedStatement[] = [];
  const known = new WeakSet<object>();
  pool.on('acquire', (client) => {
    if (known.has(client)) return;
    known.add(client);
    hear(client, heard);
  });
  return heard;
}

function hear(client: object, heard: CountedStatement[]): void {
  const query: unknown = Reflect.get(client, 'query');
  if (typeof query !== 'function') throw new Error('a connection has no query');
  Reflect.set(client, 'query', (...given: readonly unknown[]): unknown => {
    const [config] = given;
    const { name = null, text } =
      typeof config === 'string' ? { text: config } : (config as { name?: string; text: string });
    heard.push({ name, text });
    const answer: unknown = Reflect.apply(query, client, given);
    return answer;
  });
}

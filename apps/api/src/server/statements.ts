import type { Execute } from '@tsunagari/compiled-reads';
import type { Database } from '@tsunagari/database';
import { Pool } from 'pg';

/**
 * Runs the statements of compiled reads on the database's own pool, prepared under their names, so that PostgreSQL plans each once per
 * connection. `observe` is told the seconds that each took.
 */
export function statementsOn({ dataSource }: Database, observe: (seconds: number) => void): Execute {
  const pool: unknown = Reflect.get(dataSource.driver, 'master');
  if (!(pool instanceof Pool)) throw new Error('the data source has no pool of PostgreSQL');
  return async (text, values, name) => {
    const start = performance.now();
    const query = { text, values: [...values], ...(name === null ? {} : { name }) };
    try {
      return (await pool.query<{ data: string | null }>(query)).rows;
    } finally {
      observe((performance.now() - start) / 1000);
    }
  };
}

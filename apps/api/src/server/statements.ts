import type { Execute } from '@tsunagari/compiled-reads';
import type { Database } from '@tsunagari/database';

/** The text of an answer as the bytes that PostgreSQL sent: they go on to the client as they are. */
const AS_BYTES = { binary: true, types: { getTypeParser: () => (bytes: unknown) => bytes } };

/**
 * Runs the statements of compiled reads on the database's own pool, prepared under their names, so that PostgreSQL plans each once per
 * connection. `observe` is told the seconds that each took.
 */
export function statementsOn(database: Database, observe: (seconds: number) => void): Execute {
  return async (text, values, name) => {
    const start = performance.now();
    const query = { text, values: [...values], ...(name === null ? {} : { name }), ...AS_BYTES };
    try {
      return await database.run<{ data: Buffer | null }>(query);
    } finally {
      observe((performance.now() - start) / 1000);
    }
  };
}

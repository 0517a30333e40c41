import { recordLook } from '@tsunagari/audit';
import type { RequestContext } from '../graphql/request-context.js';

/** Writes into the trail what the request has shown of persons so far, on the pool or in its transaction. */
export async function recordLooks(
  { looks, reader, clock, correlationId }: RequestContext,
  connection: { query(sql: string, values: unknown[]): Promise<unknown> },
  operation: string | null,
): Promise<void> {
  const look = looks.take(operation);
  if (look === null) return;
  const { claims } = reader;
  const query = async (sql: string, values: readonly unknown[]) =>
    (await connection.query(sql, [...values])) as unknown[];
  await recordLook({ query }, { claims, clock, correlationId }, look);
}

import DataLoader from 'dataloader';
import type { RequestContext } from './request-context.js';

/** A loader of one row per id: asks once for all ids of a tick; null for an id without a row. */
export function rowLoader<Row>(
  context: RequestContext,
  name: string,
  read: (ids: readonly string[]) => Promise<readonly Row[]>,
  idOf: (row: Row) => string,
): DataLoader<string, Row | null> {
  return loaderOf(context, name, async (ids) => {
    const rows = new Map((await read(ids)).map((row) => [idOf(row), row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}

/** A loader of the rows that belong to an owner: asks once for all owners of a tick, keeps the order of the rows. */
export function rowsLoader<Row>(
  context: RequestContext,
  name: string,
  read: (ownerIds: readonly string[]) => Promise<readonly Row[]>,
  ownerOf: (row: Row) => string | null,
): DataLoader<string, Row[]> {
  return loaderOf(context, name, async (ownerIds) => {
    const byOwner = new Map<string, Row[]>(ownerIds.map((id) => [id, []]));
    for (const row of await read(ownerIds)) byOwner.get(ownerOf(row) ?? '')?.push(row);
    return ownerIds.map((id) => byOwner.get(id) ?? []);
  });
}

function loaderOf<Value>(
  context: RequestContext,
  name: string,
  batch: (ids: readonly string[]) => Promise<Value[]>,
): DataLoader<string, Value> {
  const known = context.loaders.get(name) as DataLoader<string, Value> | undefined;
  if (known) return known;
  const loader = new DataLoader<string, Value>(batch, { maxBatchSize: 500 });
  context.loaders.set(name, loader);
  return loader;
}

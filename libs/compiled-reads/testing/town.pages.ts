/** One key of an order in memory. */
export interface MemoryKey<Row> {
  readonly of: (row: Row) => string | number | null;
  readonly compare: (a: string | number, b: string | number) => number;
  readonly down: boolean;
  readonly nullsFirst: boolean;
}

/** Arguments of a connection. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

type Place = readonly (string | number | null)[];

/** Bytes in order: uuids, days. */
export const byCode = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whole numbers that may be beyond what a number holds. */
export const byNumber = (a: string | number, b: string | number): number => byCode2(BigInt(a), BigInt(b));

function byCode2(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The cursor of a row, as JavaScript makes it. */
export function cursorOf<Row>(row: Row, keys: readonly MemoryKey<Row>[]): string {
  return Buffer.from(JSON.stringify(keys.map((key) => key.of(row)))).toString('base64url');
}

/** Pages of a list in memory, by the book: sort all, cut at the cursor, take the page. */
export function pageOf<Row>(
  rows: readonly Row[],
  keys: readonly MemoryKey<Row>[],
  usually: number,
  args: PageArguments,
) {
  const place = (row: Row): Place => keys.map((key) => key.of(row));
  const sorted = [...rows].sort((a, b) => comparePlaces(place(a), place(b), keys));
  const backwards = args.last != null || args.before != null;
  const cursor = backwards ? args.before : args.after;
  const at = cursor == null ? null : (JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Place);
  const beyond = sorted.filter((row) => {
    if (at === null) return true;
    const order = comparePlaces(place(row), at, keys);
    return backwards ? order < 0 : order > 0;
  });
  const size = (backwards ? args.last : args.first) ?? usually;
  const page = backwards ? beyond.slice(Math.max(0, beyond.length - size)) : beyond.slice(0, size);
  const more = beyond.length > size;
  const edges = page.map((node) => ({ cursor: cursorOf(node, keys), node }));
  return {
    edges,
    nodes: page,
    totalCount: rows.length,
    pageInfo: {
      hasNextPage: backwards ? at !== null : more,
      hasPreviousPage: backwards ? more : at !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function comparePlaces<Row>(a: Place, b: Place, keys: readonly MemoryKey<Row>[]): number {
  for (const [index, key] of keys.entries()) {
    const [one, other] = [a[index] ?? null, b[index] ?? null];
    if (one === null && other === null) continue;
    if (one === null) return key.nullsFirst ? -1 : 1;
    if (other === null) return key.nullsFirst ? 1 : -1;
    const order = key.compare(one, other);
    if (order !== 0) return key.down ? -order : order;
  }
  return 0;
}

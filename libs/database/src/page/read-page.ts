import type { Reader } from '../reader.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { PageRefused } from './page-refused.js';

const DEFAULT_SIZE = 50;
const LARGEST_SIZE = 100;

/** Which part of a list is wanted (Relay cursor connections). */
export interface PageRequest {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** A column to sort by: an SQL expression that is never null, and the type that a cursor value is cast to. */
export interface SortColumn {
  readonly sql: string;
  readonly type: 'text' | 'int' | 'uuid' | 'date' | 'timestamptz';
}

/** One page with what is needed to turn it. */
export interface Connection<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly nodes: readonly Row[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

/** A list: its columns (with `as "camelCase"` names), its tables (`person p …`, the first with its alias), its conditions on `$1…`, and an order that ends with a unique column. */
export interface ListQuery {
  readonly select: string;
  readonly from: string;
  readonly where: readonly string[];
  readonly values: readonly unknown[];
  readonly orderBy: readonly SortColumn[];
  /** All columns of the order downwards: the newest first. Up unless told. */
  readonly descending?: boolean;
}

/** The conditions of a list, in the claimed council: row-level security says so too, and either suffices. */
export function conditionsOf({ from, where }: Pick<ListQuery, 'from' | 'where'>): string {
  const alias = /^(?:\w+|lateral \(.*\)) (\w+)/s.exec(from)?.[1];
  if (alias === undefined) throw new Error(`a list is read from a table with its alias, not from ${from}`);
  return [`${alias}.council_id = (select claimed_council())`, ...where].join(' and ');
}

interface PageAnswer<Row> {
  readonly total: number;
  readonly page: readonly { readonly node: Row; readonly key: (string | number)[] }[] | null;
}

/**
 * Reads one page of a list and its total in one statement, by keyset (no OFFSET): a page costs the same wherever it lies.
 * Default size 50, at most 100. @throws PageRefused
 */
export async function readPage<Row>(reader: Reader, list: ListQuery, request: PageRequest): Promise<Connection<Row>> {
  const { size, backwards, cursor, path } = understand(request);
  const values = [...list.values];
  const downwards = backwards !== (list.descending ?? false);
  const bound =
    cursor === null
      ? 'true'
      : keysetCondition(list.orderBy, decodeCursor(cursor, list.orderBy, path), downwards, values);
  const conditions = conditionsOf(list);
  const key = `json_build_array(${list.orderBy.map((column) => column.sql).join(', ')})`;
  const order = list.orderBy.map((column) => `${column.sql} ${downwards ? 'desc' : 'asc'}`).join(', ');
  const [answer] = await reader.rows<PageAnswer<Row>>(
    `select (select count(*)::int from ${list.from} where ${conditions}) as total,
       (select json_agg(p) from (select (select row_to_json(n) from (select ${list.select}) n) as node, ${key} as key
         from ${list.from} where ${conditions} and ${bound} order by ${order} limit ${size + 1}) p) as page`,
    values,
  );
  const found = [...(answer?.page ?? [])];
  const more = found.length > size;
  if (more) found.length = size;
  if (backwards) found.reverse();
  const edges = found.map(({ node, key: place }) => ({ cursor: encodeCursor(place), node }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: backwards ? cursor !== null : more,
      hasPreviousPage: backwards ? more : cursor !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: answer?.total ?? 0,
  };
}

function understand(request: PageRequest): {
  size: number;
  backwards: boolean;
  cursor: string | null;
  path: readonly string[];
} {
  const { first = null, after = null, last = null, before = null } = request;
  if ((first !== null || after !== null) && (last !== null || before !== null))
    throw new PageRefused('PAGE_DIRECTION', ['last']);
  const backwards = last !== null || before !== null;
  const size = (backwards ? last : first) ?? DEFAULT_SIZE;
  if (size < 1 || size > LARGEST_SIZE) throw new PageRefused('PAGE_SIZE', [backwards ? 'last' : 'first']);
  return { size, backwards, cursor: backwards ? before : after, path: [backwards ? 'before' : 'after'] };
}

function keysetCondition(
  columns: readonly SortColumn[],
  key: readonly (string | number)[],
  downwards: boolean,
  values: unknown[],
): string {
  const marks = columns.map((column, index) => {
    values.push(key[index]);
    return `$${values.length}::${column.type}`;
  });
  return `(${columns.map((column) => column.sql).join(', ')}) ${downwards ? '<' : '>'} (${marks.join(', ')})`;
}

import type { SortKey } from '../mapping/mapping.js';
import { type Sql, allOf, anyOf, joinSql, sql } from '../mapping/sql.js';

/** `order by` of the keys, or of the opposite way. */
export function orderSql(keys: readonly SortKey[], backwards: boolean): Sql {
  const orders = keys.map(({ sql: key, direction, nulls }) => {
    const down = (direction === 'desc') !== backwards;
    const way = down ? sql`desc` : sql`asc`;
    if (nulls === null) return sql`${key} ${way}`;
    return (nulls === 'first') !== backwards ? sql`${key} ${way} nulls first` : sql`${key} ${way} nulls last`;
  });
  return joinSql(orders, ', ');
}

/**
 * Whether a row stands beyond a place in the order (before it if backwards). Keys of one direction without nulls are compared as a
 * row, which an index can answer; others key by key: beyond in the first, or equal in the first and beyond in the second, …
 */
export function beyond(keys: readonly SortKey[], place: readonly Sql[], backwards: boolean): Sql {
  const [first] = keys;
  if (first && keys.every(({ direction, nulls }) => nulls === null && direction === first.direction)) {
    const sign = (first.direction === 'desc') !== backwards ? sql`<` : sql`>`;
    return sql`(${joinSql(
      keys.map((key) => key.sql),
      ', ',
    )}) ${sign} (${joinSql(place, ', ')})`;
  }
  const ways = keys.map((key, index) =>
    allOf([
      ...keys.slice(0, index).map((equal, before) => same(equal, at(place, before))),
      beyondOne(key, at(place, index), backwards),
    ]),
  );
  return anyOf(ways);
}

function same({ sql: key, nulls }: SortKey, value: Sql): Sql {
  return nulls === null ? sql`${key} = ${value}` : sql`${key} is not distinct from ${value}`;
}

function beyondOne({ sql: key, direction, nulls }: SortKey, value: Sql, backwards: boolean): Sql {
  const compared = (direction === 'desc') !== backwards ? sql`${key} < ${value}` : sql`${key} > ${value}`;
  if (nulls === null) return compared;
  const nullsBeyond = (nulls === 'last') !== backwards;
  return nullsBeyond
    ? sql`${compared} or (${key} is null and ${value} is not null)`
    : sql`${compared} or (${key} is not null and ${value} is null)`;
}

function at(place: readonly Sql[], index: number): Sql {
  return place[index] ?? sql`null`;
}

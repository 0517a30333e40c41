import { type Claims, claimsSql } from './claims.js';

/** One way to ask PostgreSQL: the pool, or the connection of a running transaction. */
export interface Queryable {
  /** `name`: PostgreSQL plans the statement once per connection and keeps it under that name, where the way allows it. */
  query(sql: string, values: readonly unknown[], name?: string): Promise<readonly unknown[]>;
}

/**
 * Reads rows under the claims of the one who asks. Each read is ONE statement with the claims folded in
 * (one round trip, nothing left on the connection); a wrong claim gives nothing.
 */
export interface Reader {
  readonly claims: Claims;
  /**
   * Runs a SELECT and returns its rows. Columns are named as the caller's row type wants them (`opened_on as "openedOn"`).
   * Dates arrive as `YYYY-MM-DD`, instants as ISO 8601, numerics as numbers: the rows travel as JSON. A statement that is asked at nearly
   * every request bears a `name` of its own, so that it is planned once per connection.
   */
  rows<Row>(sql: string, values?: readonly unknown[], name?: string): Promise<Row[]>;
}

interface Answer {
  readonly rows: unknown[] | null;
}

/** A reader on `queryable` that believes `claims`. */
export function readerOn(queryable: Queryable, claims: Claims): Reader {
  return {
    claims,
    async rows<Row>(sql: string, values: readonly unknown[] = [], name?: string): Promise<Row[]> {
      const folded = claimsSql(claims, values.length + 1);
      const [answer] = (await queryable.query(
        `with claims as materialized (select ${folded.sql}) ` +
          `select case when (select count(*) from claims) = 1 then (select coalesce(json_agg(r), '[]') from (${sql}) r) end as rows`,
        [...values, ...folded.values],
        name,
      )) as Answer[];
      return (answer?.rows ?? []) as Row[];
    },
  };
}

import { type Sql, name, sql } from './sql.js';

/** One row of a statement by its alias; authors ask it for columns. */
export class Row {
  /** The alias itself, for `from … as`. */
  readonly name: Sql;

  constructor(alias: string) {
    this.name = name(alias);
  }

  /** A column of the row: `row.column('opened_on')` is "t3"."opened_on". */
  column(column: string): Sql {
    return sql`${this.name}.${name(column)}`;
  }
}

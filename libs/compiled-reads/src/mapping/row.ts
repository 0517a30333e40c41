import { MappingProblem } from './mapping-problem.js';
import { type Sql, joinSql, name, sql } from './sql.js';

/** Rows that stand beside a row, by the names under which they were asked for. */
export type Beside = ReadonlyMap<string, Sql>;

/** One row of a statement by its alias; authors ask it for columns. */
export class Row {
  /** The alias itself, for `from … as`. */
  readonly name: Sql;
  readonly #columns = new Set<string>();
  #beside = new Map<string, Sql>();

  constructor(private readonly alias: string) {
    this.name = name(alias);
  }

  /** A column of the row: `row.column('opened_on')` is "t3"."opened_on". */
  column(column: string): Sql {
    this.#columns.add(column);
    return sql`${this.name}.${name(column)}`;
  }

  /** The columns that were asked for so far. */
  get columns(): readonly string[] {
    return [...this.#columns];
  }

  /**
   * A row that stands beside this one, found once however many of its columns are asked for; all of them are null where there is none.
   * `rows` finds one at most: else the row would stand there twice. @throws MappingProblem when the word already means other rows
   */
  beside(what: string, rows: Sql): Row {
    const row = new Row(`${this.alias}_${what}`);
    const joined = sql` left join lateral (${rows}) as ${row.name} on true`;
    const known = this.#beside.get(what) ?? joined;
    if (wordsOf(known) !== wordsOf(joined)) throw new MappingProblem(`"${what}" stands for two kinds of rows.`);
    this.#beside.set(what, known);
    return row;
  }

  /** What was asked for beside this row since it was last taken, for {@link withBeside}. */
  takeBeside(): Beside {
    const taken = this.#beside;
    this.#beside = new Map();
    return taken;
  }
}

/** A statement's own words, without its parameters. */
function wordsOf({ parts }: Sql): string {
  return parts.map((part) => (typeof part === 'string' ? part : '$')).join('');
}

/** Puts rows beside those of a `from`. */
export function withBeside(from: Sql, ...beside: readonly Beside[]): Sql {
  return joinSql([from, ...new Map(beside.flatMap((each) => [...each])).values()], '');
}

import type { SortKey } from '../mapping/mapping.js';
import { type Row, withBeside } from '../mapping/row.js';
import { type Sql, joinSql, name, sql } from '../mapping/sql.js';
import type { Gathering } from '../parameters/arguments.js';
import type { Compilation } from '../plan/compilation.js';
import type { Source } from '../relations/source.js';
import { orderSql } from './keyset.js';
import type { Page } from './page.js';

/**
 * What is told of a page as a whole: whether there are rows beyond it, the cursor nearest to where it begins to count, and the farthest; and
 * how many rows the list has, if they are gathered.
 */
type Told = 'more' | 'nearest' | 'farthest' | 'total';

/** Columns beside those of the rows, called as no column of a table is: which place a row has, and how many rows were found. */
const [PLACE, FOUND] = [sql`"#place"`, sql`"#found"`];

/** The rows of one page: texts that are collected from each, and what is told of the page as a whole. */
export class PageRows {
  readonly #page: Row;
  readonly #all: Row;
  readonly #texts: Sql[] = [];
  readonly #told = new Set<Told>();

  constructor(
    compilation: Compilation,
    private readonly page: Page,
    private readonly row: Row,
    private readonly cursor: Sql,
    private readonly gathering: Gathering,
  ) {
    this.#page = compilation.newRow();
    this.#all = compilation.newRow();
  }

  /** Takes a text of each row; gives back the text of the array of them, in the list's order. */
  collect(text: Sql): Sql {
    this.#texts.push(text);
    return sql`concat('[', ${this.#page.column(`c${this.#texts.length - 1}`)}, ']')`;
  }

  /** Something of the page. */
  told(what: Told): Sql {
    this.#told.add(what);
    return this.#page.column(what);
  }

  /** How many rows the list has, whatever the cursor. */
  count({ from, beside, where }: Source): Sql {
    if (this.gathering === 'never') return sql`(select count(*) from ${withBeside(from, beside)} where ${where})`;
    return this.told('total');
  }

  /**
   * Puts a text that uses the page over its rows. The page is found first, and what stands beside its rows, and their texts, for it alone.
   * A text that uses nothing of them reads no row.
   */
  under(text: Sql, { from, beside, where }: Source, keys: readonly SortKey[]): Sql {
    if (this.#texts.length === 0 && this.#told.size === 0) return text;
    const { size, bound, backwards } = this.page;
    if (this.#texts.length === 0 && this.#told.size === 1 && this.#told.has('total')) {
      const counted = sql`select count(*) as "total" from ${withBeside(from, beside)} where ${where}`;
      return sql`(select ${text} from (${counted}) as ${this.#page.name})`;
    }
    const isGathered = this.gathering === 'always' || this.#told.has('total');
    const most = this.#told.has('more') ? sql`${size} + 1` : size;
    const { name: alias, columns } = this.row;
    const besidePage = this.row.takeBeside();
    const wanted = columns.map((column) => sql`${alias}.${name(column)}`);
    const all = sql`select ${joinSql(wanted, ', ')} from ${withBeside(from, beside)} where ${where}`;
    const rest = isGathered ? sql`select * from ${this.#all.name} as ${alias} where true` : all;
    const found = sql`${rest}${bound ? sql` and (${bound})` : sql``} order by ${orderSql(keys, backwards)} limit ${most}`;
    const counted = this.#told.has('farthest') ? sql`, count(*) over () as ${FOUND}` : sql``;
    const placed = sql`select ${alias}.*, row_number() over () as ${PLACE}${counted} from (${found}) as ${alias}`;
    const rows = withBeside(sql`(${placed}) as ${alias}`, besidePage);
    const gathered = isGathered ? sql`with ${this.#all.name} as materialized (${all}) ` : sql``;
    const aggregates = joinSql(this.#aggregates(besidePage.size > 0), ', ');
    return sql`(select ${text} from (${gathered}select ${aggregates} from ${rows}) as ${this.#page.name})`;
  }

  #aggregates(isJoined: boolean): Sql[] {
    const { size, backwards } = this.page;
    const [place, found] = [sql`${this.row.name}.${PLACE}`, sql`${this.row.name}.${FOUND}`];
    // One order for all aggregates: PostgreSQL sorts their common input by one of them, which those without an order would see.
    const order = backwards ? sql` order by ${place} desc` : isJoined ? sql` order by ${place}` : sql``;
    const ofPage = this.#told.has('more') ? sql` filter (where ${place} <= ${size})` : sql``;
    const texts = this.#texts.map(
      (each, index) => sql`string_agg(${each}, ','${order})${ofPage} as ${name(`c${index}`)}`,
    );
    const cursorAt = (wanted: Sql) => sql`min(${this.cursor}) filter (where ${place} = ${wanted})`;
    const told = {
      more: sql`count(*) > ${size} as "more"`,
      nearest: sql`${cursorAt(sql`1`)} as "nearest"`,
      farthest: sql`${cursorAt(sql`least(${found}, ${size})`)} as "farthest"`,
      total: sql`(select count(*) from ${this.#all.name}) as "total"`,
    };
    return [...texts, ...[...this.#told].map((what) => told[what])];
  }
}

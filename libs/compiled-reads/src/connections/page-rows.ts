import type { SortKey } from '../mapping/mapping.js';
import type { Row } from '../mapping/row.js';
import { type Sql, joinSql, name, sql } from '../mapping/sql.js';
import type { Compilation } from '../plan/compilation.js';
import type { Source } from '../relations/source.js';
import { orderSql } from './keyset.js';
import type { Page } from './page.js';

/** The rows of one page: texts that are collected from each, and what is told of the page as a whole. */
export class PageRows {
  readonly #page: Row;
  readonly #numbered: Row;
  readonly #limited: Row;
  readonly #texts: Sql[] = [];
  readonly #told = new Set<'more' | 'nearest' | 'farthest'>();

  constructor(
    compilation: Compilation,
    private readonly page: Page,
    private readonly cursor: Sql,
  ) {
    this.#page = compilation.newRow();
    this.#numbered = compilation.newRow();
    this.#limited = compilation.newRow();
  }

  /** Takes a text of each row; gives back the text of the array of them, in the list's order. */
  collect(text: Sql): Sql {
    this.#texts.push(text);
    return sql`concat('[', ${this.#page.column(`c${this.#texts.length - 1}`)}, ']')`;
  }

  /** Something of the page: whether there are rows beyond it, the cursor nearest to where it begins to count, and the farthest. */
  told(what: 'more' | 'nearest' | 'farthest'): Sql {
    this.#told.add(what);
    return this.#page.column(what);
  }

  /** Puts a text that uses the page over its rows. A text that uses nothing of them reads no row. */
  under(text: Sql, { from, where }: Source, keys: readonly SortKey[]): Sql {
    if (this.#texts.length === 0 && this.#told.size === 0) return text;
    const { size, bound, backwards } = this.page;
    const limited = this.#limited.name;
    const texts = this.#texts.map((each, index) => sql`${each} as ${name(`c${index}`)}`);
    const needsCursor = this.#told.has('nearest') || this.#told.has('farthest');
    const columns = needsCursor ? [...texts, sql`${this.cursor} as "cursor"`] : texts;
    const found = sql`select ${joinSql(columns, ', ')} from ${from} where ${where}${bound ? sql` and (${bound})` : sql``} order by ${orderSql(keys, backwards)} limit ${size} + 1`;
    const numbered = sql`select ${limited}.*, row_number() over () as "place" from (${found}) as ${limited}`;
    return sql`(select ${text} from (select ${joinSql(this.#aggregates(), ', ')} from (${numbered}) as ${this.#numbered.name}) as ${this.#page.name})`;
  }

  #aggregates(): Sql[] {
    const { size, backwards } = this.page;
    const place = this.#numbered.column('place');
    const cursor = this.#numbered.column('cursor');
    const onPage = sql`filter (where ${place} <= ${size})`;
    // One order for all aggregates: PostgreSQL sorts their common input by one of them, which those without an order would see.
    const order = backwards ? sql` order by ${place} desc` : sql``;
    const texts = this.#texts.map((_, index) => {
      const column = name(`c${index}`);
      return sql`string_agg(${this.#numbered.name}.${column}, ','${order}) ${onPage} as ${column}`;
    });
    const cursors = sql`(array_agg(${cursor}${order}) ${onPage})`;
    const [first, last] = [sql`${cursors}[1]`, sql`${cursors}[least(count(*), ${size})]`];
    const told = {
      more: sql`count(*) > ${size} as "more"`,
      nearest: sql`${backwards ? last : first} as "nearest"`,
      farthest: sql`${backwards ? first : last} as "farthest"`,
    };
    return [...texts, ...[...this.#told].map((what) => told[what])];
  }
}

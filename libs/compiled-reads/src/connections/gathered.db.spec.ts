import fc from 'fast-check';
import { townData } from '../../testing/town.data.js';
import { type TownDatabase, townDatabase } from '../../testing/town.database.js';
import { answerOf, request, townReads } from '../../testing/town.reads.js';

/** How often a statement reads a table. */
const readsOf = (table: string, sql: string) => sql.split(new RegExp(`from (?:"public"\\.)?"${table}"`)).length - 1;

describe('a list whose rows are gathered', () => {
  let database: TownDatabase;
  beforeAll(async () => {
    database = await townDatabase();
    const [data] = fc.sample(townData, { numRuns: 1, seed: 7 });
    await database.fill(data!);
  });
  afterAll(() => database.close());

  it.each([
    ['gathered: once', 'search: ""', 1],
    ['not gathered: for the page and for the count', '', 2],
  ])('is read – %s', async (_, args, times) => {
    const text = `{ libraries(first: 3${args && `, ${args}`}) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }`;
    const reads = townReads();
    expect(readsOf('library', reads.statement(request(text))?.sql ?? '')).toBe(times);
    const { libraries } = (await answerOf(reads, database, text)).data as { libraries: { totalCount: number } };
    const [{ count }] = (await database.ask(`select count(*)::int as count from library where town = 'みほん町'`)) as [
      { count: number },
    ];
    expect([libraries.totalCount, count > 3]).toEqual([count, true]);
  });

  it.each([
    ['page and count: gathered once', 'totalCount nodes { title }', 1, 1],
    ['a page alone: its rows only', 'nodes { title }', 1, 0],
    ['the count alone: no row is gathered', 'totalCount', 1, 0],
  ])('to be counted is read – %s', async (_, asked, times, gatherings) => {
    const text = `{ libraries(first: 9) { nodes { books(first: 2) { ${asked} } } } }`;
    const reads = townReads();
    const sql = reads.statement(request(text))?.sql ?? '';
    expect([readsOf('book', sql), sql.split('as materialized (select "').length - 1]).toEqual([times, gatherings]);
    const { libraries } = (await answerOf(reads, database, text)).data as {
      libraries: { nodes: { books: { totalCount?: number; nodes?: unknown[] } }[] };
    };
    const counts = libraries.nodes.map(({ books }) => books.totalCount ?? 0);
    const shown = libraries.nodes.map(({ books }) => books.nodes?.length ?? 0);
    const all =
      (await database.ask(`select count(b.id)::int as count from library l left join book b on b.library_id = l.id
      where l.town = 'みほん町' group by l.id`)) as { count: number }[];
    const most = Math.max(...all.map(({ count }) => count));
    expect(most).toBeGreaterThan(2);
    expect(Math.max(...counts)).toBe(asked.includes('totalCount') ? most : 0);
    expect(Math.max(...shown)).toBe(asked.includes('nodes') ? 2 : 0);
  });
});

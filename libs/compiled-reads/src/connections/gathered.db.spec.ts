import fc from 'fast-check';
import { townData } from '../../testing/town.data.js';
import { type TownDatabase, townDatabase } from '../../testing/town.database.js';
import { answerOf, request, townReads } from '../../testing/town.reads.js';

/** How often a statement reads the table of libraries. */
const readsOfLibraries = (sql: string) => sql.split('from "public"."library"').length - 1;

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
    expect(readsOfLibraries(reads.statement(request(text))?.sql ?? '')).toBe(times);
    const { libraries } = (await answerOf(reads, database, text)).data as { libraries: { totalCount: number } };
    const [{ count }] = (await database.ask(`select count(*)::int as count from library where town = 'みほん町'`)) as [
      { count: number },
    ];
    expect([libraries.totalCount, count > 3]).toEqual([count, true]);
  });
});

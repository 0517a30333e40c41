import fc from 'fast-check';
import { townData } from '../testing/town.data.js';
import { type TownDatabase, townDatabase } from '../testing/town.database.js';
import { answerOf, request, townReads } from '../testing/town.reads.js';

const EXAMPLE = `query Shelf($first: Int, $after: String, $with: Boolean! = true) {
  libraries(first: $first, after: $after, orderBy: OPENED) {
    nodes { id name @include(if: $with) }
    pageInfo { hasNextPage hasPreviousPage endCursor }
    totalCount
  }
}`;

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: Readonly<Record<'startCursor' | 'endCursor', string | null>> &
    Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>>;
}

describe('a compiled read', () => {
  let database: TownDatabase;
  beforeAll(async () => {
    database = await townDatabase();
    const [data] = fc.sample(townData, { numRuns: 1, seed: 7 });
    await database.fill(data!);
  });
  afterAll(() => database.close());

  it('is compiled once for each shape, and never again', async () => {
    const reads = townReads();
    const ask = (variables: Record<string, unknown>) => answerOf(reads, database, EXAMPLE, { variables });
    await ask({ first: 2 });
    expect(reads.counts).toMatchObject({ compiled: 1, reused: 0, plans: 1 });
    await ask({ first: 3 });
    await ask({ first: 3, with: true });
    await ask({});
    expect(reads.counts).toMatchObject({ compiled: 2, reused: 2, plans: 2 });
    await ask({ first: 3, with: false });
    await ask({ first: 1, with: false });
    expect(reads.counts).toMatchObject({ compiled: 3, reused: 3, operations: 1, plans: 3 });
  });

  it('is one statement, whose bytes are the answer', async () => {
    const before = database.statements.length;
    const outcome = await townReads().read(
      request('{ libraries { totalCount nodes { name openedOn } } }'),
      database.execute,
    );
    expect(outcome).toMatchObject({ kind: 'answered', untouched: true, errors: [] });
    expect(database.statements.length - before).toBe(1);
  });

  it.each(['NAME', 'OPENED', 'CODE', 'UPDATED'])(
    'by %s walks through all rows in pages, forwards and back',
    async (order) => {
      const reads = townReads();
      const page = async (args: string) => {
        const text = `{ libraries(${args}, orderBy: ${order}) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
        return ((await answerOf(reads, database, text)).data as { libraries: Page }).libraries;
      };
      const all = (await page('first: 20')).nodes.map(({ id }) => id);
      const forwards: string[] = [];
      for (let after = ''; ;) {
        const { nodes, pageInfo } = await page(`first: 3${after}`);
        forwards.push(...nodes.map(({ id }) => id));
        if (!pageInfo.hasNextPage) break;
        after = `, after: "${pageInfo.endCursor ?? ''}"`;
      }
      const backwards: string[] = [];
      for (let before = ''; ;) {
        const { nodes, pageInfo } = await page(`last: 3${before}`);
        backwards.unshift(...nodes.map(({ id }) => id));
        if (!pageInfo.hasPreviousPage) break;
        before = `, before: "${pageInfo.startCursor ?? ''}"`;
      }
      expect(all.length).toBeGreaterThan(6);
      expect(forwards).toEqual(all);
      expect(backwards).toEqual(all);
    },
  );

  it('shows the rows of the claimed town only, and none without a claim', async () => {
    const reads = townReads();
    const text = '{ libraries(first: 20) { totalCount } }';
    const count = async (claims: Record<string, string>) =>
      (await answerOf(reads, database, text, { claims })).data as { libraries: { totalCount: number } };
    const [{ own, other }] = (await database.ask(
      `select count(*) filter (where town = 'みほん町')::int as own, count(*) filter (where town = 'となり町')::int as other from library`,
    )) as [{ own: number; other: number }];
    expect(await count({ 'town.name': 'みほん町' })).toEqual({ libraries: { totalCount: own } });
    expect(await count({ 'town.name': 'となり町' })).toEqual({ libraries: { totalCount: other } });
    expect(await count({})).toEqual({ libraries: { totalCount: 0 } });
    expect([own > 0, other > 0]).toEqual([true, true]);
  });

  it('never asks for a field that the role may not read', () => {
    const reads = townReads();
    const text = '{ named { ... on Library { books(first: 1) { nodes { notes } } } } }';
    expect(reads.statement(request(text))?.sql).toContain('."notes"');
    expect(reads.statement(request(text, { roleClass: 'public' }))?.sql).not.toContain('."notes"');
  });

  it.each([
    ['a field without a mapping', '{ unmapped }', {}],
    ['a mutation', 'mutation { nothing }', {}],
    ['a question about the schema', '{ __schema { queryType { name } } }', {}],
    ['both directions', '{ libraries(first: 1, last: 1) { totalCount } }', {}],
    ['a page that is too long', '{ libraries(first: 21) { totalCount nodes { id } } }', {}],
    ['no page at all', '{ libraries(first: 0) { nodes { id } } }', {}],
    ['a cursor of another list', '{ libraries(after: "WyJ4Il0", orderBy: CODE) { nodes { id } } }', {}],
    ['a cursor that is none', '{ libraries(after: "%") { nodes { id } } }', {}],
    ['a cursor that is none where only the count is asked for', '{ libraries(after: "%") { totalCount } }', {}],
    ['an id that is none', '{ library(id: "x") { id } }', {}],
    ['a day that is none', '{ libraries(openOn: "2026-02-30") { nodes { id } } }', {}],
    ['a text that PostgreSQL cannot hold', '{ libraries(search: "\\u0000") { nodes { id } } }', {}],
    ['variables that do not fit', EXAMPLE, { variables: { first: 'x' } }],
    ['an operation that is not there', EXAMPLE, { operationName: 'Other' }],
  ])('leaves %s to the other lane without a statement', async (_, text, more) => {
    const before = database.statements.length;
    const outcome = await townReads().read(request(text, more), database.execute);
    expect(outcome.kind).toBe('not compiled');
    expect(database.statements).toHaveLength(before);
  });
});

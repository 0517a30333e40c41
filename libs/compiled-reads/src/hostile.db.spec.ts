import fc from 'fast-check';
import { townData } from '../testing/town.data.js';
import { type TownDatabase, townDatabase } from '../testing/town.database.js';
import { request, townReads } from '../testing/town.reads.js';

const nested = (depth: number) => `{ libraries { nodes { ${'self { '.repeat(depth)} id ${'}'.repeat(depth)} } } }`;
const bomb = (size: number) =>
  `{ library(id: "x") { ...F0 } } ${Array.from({ length: size }, (_, index) => `fragment F${index} on Library { self { ...F${index + 1} } b: self { ...F${index + 1} } }`).join(' ')} fragment F${size} on Library { id }`;

describe('a hostile operation', () => {
  let database: TownDatabase;
  beforeAll(async () => {
    database = await townDatabase();
    const [data] = fc.sample(townData, { numRuns: 1, seed: 9 });
    await database.fill(data!);
  });
  afterAll(() => database.close());

  it.each([
    ['depth', nested(12)],
    ['fields', bomb(9).replaceAll('b: self', 'self')],
    ['aliases', `{ desk { ${Array.from({ length: 31 }, (_, index) => `a${index}: town`).join(' ')} } }`],
    ['rootFields', `{ ${'__typename '.repeat(31)} }`],
    ['directives', `{ __typename ${'@skip(if: false) '.repeat(51)} }`],
    [
      'cost',
      '{ libraries(first: 20) { nodes { books(first: 20) { nodes { library { books(first: 20) { nodes { library { books(first: 20) { nodes { id } } } } } } } } } } }',
    ],
  ])('is refused for its %s, with a clear error and before a statement', async (excess, text) => {
    const reads = townReads();
    const before = database.statements.length;
    await expect(reads.read(request(text), database.execute)).rejects.toMatchObject({
      name: 'OperationRefused',
      excess,
      message: expect.stringMatching(new RegExp(`^The operation is too large: ${excess} at most \\d+\\.$`)) as string,
      extensions: { code: 'LIMIT_EXCEEDED' },
    });
    expect(database.statements).toHaveLength(before);
    expect(reads.counts.compiled).toBe(excess === 'cost' ? 1 : 0);
  });

  it('with fragments that would spread out to a million fields is refused at the first thousand', async () => {
    const reads = townReads({ limits: { depth: 99 } });
    await expect(reads.read(request(bomb(20)), database.execute)).rejects.toMatchObject({ excess: 'aliases' });
  });

  it('never gets its text into the statement', async () => {
    const word = fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_]{5,20}$/).map((each) => `zz${each}`);
    const value = fc.oneof(
      word,
      fc.constantFrom(`zz'; drop table library; --`, 'zz$1', 'zz\\', `zz"'`),
      fc.string().map((each) => `zz${each.replaceAll('\0', '')}zz`),
    );
    const reads = townReads();
    await fc.assert(
      fc.asyncProperty(word, word, value, value, async (alias, variable, literal, given) => {
        const text = `query ${alias}Q($${variable}: String) {
          ${alias}: libraries(search: $${variable}) { ${alias}b: nodes { ${alias}c: name ${alias}d: books(search: ${JSON.stringify(literal)}) { ${alias}e: totalCount } } }
          ...${alias}F }
          fragment ${alias}F on Query { ${alias}g: desk { town } }`;
        const before = database.statements.length;
        const outcome = await reads.read(request(text, { variables: { [variable]: given } }), database.execute);
        if (outcome.kind !== 'answered') throw new Error(outcome.kind);
        expect(Object.keys((JSON.parse(outcome.body.toString()) as { data: object }).data)).toEqual([
          alias,
          `${alias}g`,
        ]);
        const [statement] = database.statements.slice(before);
        expect(statement?.sql).not.toContain('zz');
        expect(statement?.values).toEqual(expect.arrayContaining([alias, literal, given]));
      }),
      { numRuns: 300 },
    );
  });

  it('cannot fill the memory with plans or names of statements', async () => {
    const reads = townReads({ operationsKept: 3, plansKeptOfEach: 2, statementsNamed: 2 });
    const names = new Set<string | null>();
    const text =
      'query ($a: Boolean!, $b: Boolean!) { desk { town @skip(if: $a) t: __typename @skip(if: $b) } KEY: __typename }';
    for (const key of ['a', 'b', 'c', 'd', 'e'])
      for (const a of [true, false])
        for (const b of [true, false])
          await reads.read(request(text.replace('KEY', key), { variables: { a, b } }), (sql, values, name) => {
            names.add(name);
            return database.execute(sql, values, name);
          });
    expect(reads.counts).toMatchObject({ operations: 3, compiled: 20 });
    expect(reads.counts.plans).toBeLessThanOrEqual(6);
    expect([...names].filter((name) => name !== null)).toHaveLength(2);
    expect(names.has(null)).toBe(true);
  });
});

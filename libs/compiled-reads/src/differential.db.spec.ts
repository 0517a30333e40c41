import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { randomOperation } from '../testing/operations.js';
import { townData } from '../testing/town.data.js';
import { type TownDatabase, townDatabase } from '../testing/town.database.js';
import { townMapping } from '../testing/town.mapping.js';
import { townGrammar } from '../testing/town.operations.js';
import { cursorOf } from '../testing/town.pages.js';
import { answerInMemory, libraryKeys } from '../testing/town.resolvers.js';
import { townSchema } from '../testing/town.schema.js';
import { CompiledReads } from './engine.js';

const TOWN = 'みほん町';
const LARGE = { depth: 99, fields: 9_999, aliases: 999, rootFields: 99, directives: 999, cost: 1e12 };
const OPERATIONS_OF_EACH = 500;

describe('both lanes answer alike', () => {
  const schema = townSchema();
  let database: TownDatabase;
  beforeAll(async () => void (database = await townDatabase()));
  afterAll(() => database.close());

  it.each([
    [1, 'staff'],
    [2, 'public'],
    [3, 'staff'],
    [4, 'public'],
  ] as const)('over random rows %i, for %s: data, errors and their paths', async (seed, roleClass) => {
    const [data] = fc.sample(townData, { numRuns: 1, seed });
    const names = await database.fill(data!);
    const byId = { of: (row: { readonly id: string }) => row.id };
    const cursors = {
      ...Object.fromEntries(
        ['NAME', 'OPENED', 'CODE', 'UPDATED'].map((order) => [
          order,
          data!.library.map((row) => cursorOf(row, libraryKeys(order, names))),
        ]),
      ),
      books: data!.book.map((row) => Buffer.from(JSON.stringify([row.price, row.id])).toString('base64url')),
      parties: data!.party.map((row) => Buffer.from(JSON.stringify([byId.of(row)])).toString('base64url')),
    };
    const ids = [...data!.library, ...data!.book, ...data!.party].map((row) => row.id);
    const reads = new CompiledReads({ schema, mapping: townMapping, settings: ['town.name'], limits: LARGE });
    const seen = { withErrors: 0, withData: 0, untouched: 0 };

    await fc.assert(
      fc.asyncProperty(randomOperation(schema, townGrammar({ ids, cursors })), async ({ text, variables }) => {
        const document = parse(text);
        fc.pre(validate(schema, document).length === 0);
        const expected: unknown = JSON.parse(
          JSON.stringify(answerInMemory(schema, document, variables, data!, names, { town: TOWN, roleClass })),
        );
        const before = database.statements.length;
        const outcome = await reads.read(
          { document, documentKey: text, variables, roleClass, claims: { 'town.name': TOWN }, facts: { town: TOWN } },
          database.execute,
        );
        expect(outcome).toMatchObject({ kind: 'answered' });
        if (outcome.kind !== 'answered') return;
        expect(JSON.parse(outcome.body.toString())).toEqual(expected);
        expect(database.statements.length - before).toBe(1);
        if (outcome.errors.length > 0) seen.withErrors++;
        if (outcome.body.length > 60) seen.withData++;
        if (outcome.untouched) seen.untouched++;
      }),
      { numRuns: OPERATIONS_OF_EACH, seed },
    );
    expect(seen.withData).toBeGreaterThan(OPERATIONS_OF_EACH / 2);
    expect(seen.untouched).toBeGreaterThan(OPERATIONS_OF_EACH / 4);
    expect(seen.withErrors).toBeGreaterThan(10);
  });
});

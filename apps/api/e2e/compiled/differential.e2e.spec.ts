import type { Role } from '@tsunagari/kernel';
import { PEOPLE_QUESTIONS } from '../../src/compiled/people/people.types.js';
import type { KnownValues } from '../../testing/api-grammar.js';
import { type BothLanes, bothLanes } from '../../testing/both-lanes.js';
import { compareLanes } from '../../testing/compared-lanes.js';
import { knownValues } from '../../testing/known-values.js';
import { reviseTheTown } from '../../testing/revised-town.js';

/** More of them are asked by `npm run test:security`. */
const OPERATIONS_OF_EACH = process.env['SECURITY_TESTS'] === 'full' ? 150 : 30;
const OPERATIONS_WITH_REFUSALS = 20;
/** Questions for those who keep accounts. */
const KEEPERS_ASK: readonly string[] = ['accounts', 'secrecyPledges'];

describe('compiled reads and resolvers', () => {
  let lanes: BothLanes;
  let values: KnownValues;
  beforeAll(async () => {
    lanes = await bothLanes();
    await lanes.change(reviseTheTown);
    values = await knownValues(lanes);
  });
  afterAll(() => lanes.close());

  const ROLES: readonly [Role, number][] = [
    ['council_admin', 1],
    ['council_staff', 2],
    ['branch_coordinator', 3],
    ['branch_officer', 4],
    ['association_officer', 5],
    ['auditor', 6],
  ];
  const mayBegin = (question: string) => !(question in PEOPLE_QUESTIONS || question.startsWith('import'));
  // One refused question takes the data of all others away; they are asked apart, so that enough is left to compare.
  const isRefused = (role: Role, question: string) =>
    role !== 'council_admin' && (KEEPERS_ASK.includes(question) || (role !== 'auditor' && question === 'trail'));
  it.each(ROLES)('answer alike for %s: data, errors and their paths', async (role, seed) => {
    const alike = await compareLanes(lanes, values, {
      role,
      seed,
      operations: OPERATIONS_OF_EACH,
      mayBegin: (question) => mayBegin(question) && !isRefused(role, question),
    });
    expect(alike.compiled).toBeGreaterThan(OPERATIONS_OF_EACH * 0.4);
    expect(alike.withData).toBeGreaterThan(OPERATIONS_OF_EACH / 8);
  });

  it.each(ROLES)('answer alike for %s what is refused, too', async (role, seed) => {
    const ask = { role, seed: seed + 100, operations: OPERATIONS_WITH_REFUSALS } as const;
    const alike = await compareLanes(lanes, values, { ...ask, mayBegin });
    expect(alike.compiled).toBeGreaterThan(OPERATIONS_WITH_REFUSALS / 3);
  });

  it('answer alike for analyst, who may ask for the own account alone', async () => {
    const ask = { role: 'analyst', seed: 7, operations: OPERATIONS_OF_EACH } as const;
    expect((await compareLanes(lanes, values, { ...ask, mayBegin })).looks).toBe(0);
  });
});

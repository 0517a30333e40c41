import type { Role } from '@tsunagari/kernel';
import { PEOPLE_QUESTIONS } from '../../src/compiled/people/people.types.js';
import type { KnownValues } from '../../testing/api-grammar.js';
import { type BothLanes, bothLanes } from '../../testing/both-lanes.js';
import { compareLanes } from '../../testing/compared-lanes.js';
import { knownValues } from '../../testing/known-values.js';
import { reviseTheTown } from '../../testing/revised-town.js';

const OPERATIONS_OF_EACH = 100;

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
  it.each(ROLES)('answer alike for %s: data, errors and their paths', async (role, seed) => {
    const alike = await compareLanes(lanes, values, { role, seed, operations: OPERATIONS_OF_EACH, mayBegin });
    expect(alike.compiled).toBeGreaterThan(OPERATIONS_OF_EACH * 0.6);
    expect(alike.withData).toBeGreaterThan(OPERATIONS_OF_EACH / 4);
  });

  it('answer alike for analyst, who may ask for the own account alone', async () => {
    const ask = { role: 'analyst', seed: 7, operations: OPERATIONS_OF_EACH } as const;
    expect((await compareLanes(lanes, values, { ...ask, mayBegin })).looks).toBe(0);
  });
});

import type { Role } from '@tsunagari/kernel';
import { PEOPLE_QUESTIONS } from '../../src/compiled/people/people.types.js';
import type { KnownValues } from '../../testing/api-grammar.js';
import { type BothLanes, bothLanes } from '../../testing/both-lanes.js';
import { bringRoster } from '../../testing/brought-roster.js';
import { compareLanes } from '../../testing/compared-lanes.js';
import { knownValues } from '../../testing/known-values.js';
import { reviseThePeople } from '../../testing/revised-people.js';
import { reviseTheTown } from '../../testing/revised-town.js';

/** More of them are asked by `npm run test:security`. */
const OPERATIONS_OF_EACH = process.env['SECURITY_TESTS'] === 'full' ? 150 : 30;

describe('compiled reads about people and resolvers', () => {
  let lanes: BothLanes;
  let values: KnownValues;
  beforeAll(async () => {
    lanes = await bothLanes();
    await lanes.change(reviseTheTown);
    await lanes.change(reviseThePeople);
    await bringRoster(lanes);
    values = await knownValues(lanes);
  }, 240_000);
  afterAll(() => lanes.close());

  // Who sees everybody, who sees those of a branch, and who sees nobody.
  const ROLES: readonly [Role, number, boolean][] = [
    ['council_admin', 11, true],
    ['council_staff', 12, true],
    ['branch_coordinator', 13, true],
    ['branch_officer', 14, false],
    ['association_officer', 15, false],
    ['auditor', 16, false],
  ];
  it.each(ROLES)(
    'answer alike for %s, and the trail says the same of who looked at whom',
    async (role, seed, seesPeople) => {
      const mayBegin = (question: string) => question in PEOPLE_QUESTIONS || question.startsWith('import');
      const alike = await compareLanes(lanes, values, { role, seed, operations: OPERATIONS_OF_EACH, mayBegin });
      expect(alike.compiled).toBeGreaterThan(OPERATIONS_OF_EACH / 5);
      // Chance seldom finds someone; the queries of the screens do, and say how often (screens-differential).
      if (!seesPeople) expect(alike.looks).toBe(0);
      expect(alike.withData).toBeGreaterThan(seesPeople ? OPERATIONS_OF_EACH / 20 : 0);
    },
    120_000,
  );
});

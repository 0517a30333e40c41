import { type Matrix, plantedMatrix } from '../../testing/matrix/matrix.js';
import { aimsOf } from '../../testing/matrix/aims.js';
import { deviations } from '../../testing/matrix/attempts.js';
import type { Asker } from '../../testing/matrix/askers.js';
import { RULES, TARGETS, type Target, mayDo } from '../../testing/matrix/permissions.js';
import { walkedOperations } from '../../testing/walked-operations.js';

/** Whoever may change nothing but the own account is turned away from the nearest records; `npm run test:security` tries all. */
const targetsOf = ({ name }: Asker): readonly Target[] => {
  const maySomething = Object.values(RULES).some((rule) => rule !== 'own' && mayDo(name, rule, 'own'));
  return maySomething || process.env['SECURITY_TESTS'] === 'full' ? TARGETS : ['own'];
};

describe('every change, tried by everybody', () => {
  let matrix: Matrix;
  beforeAll(async () => void (matrix = await plantedMatrix()), 120_000);
  afterAll(() => matrix.close());

  it('is done for those whose record it is, and for nobody else', async () => {
    const mutations = walkedOperations(matrix.schema).filter(({ kind }) => kind === 'mutation');
    expect(mutations.map(({ name }) => name).sort()).toEqual(Object.keys(RULES).sort());
    const aims = await aimsOf(matrix.api, matrix.planted, matrix.records);
    const { tried, found } = await deviations(matrix.api, matrix.askers, mutations, aims, { targetsOf });
    expect(found).toEqual([]);
    expect(tried).toBeGreaterThan(1_500);
    expect(matrix.api.faults).toEqual([]);
  }, 600_000);
});

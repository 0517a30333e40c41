import { type Matrix, plantedMatrix } from '../../testing/matrix/matrix.js';
import { aimsOf } from '../../testing/matrix/aims.js';
import { deviations } from '../../testing/matrix/attempts.js';
import { RULES } from '../../testing/matrix/permissions.js';
import { walkedOperations } from '../../testing/walked-operations.js';

describe('every change, tried by everybody', () => {
  let matrix: Matrix;
  beforeAll(async () => void (matrix = await plantedMatrix()), 120_000);
  afterAll(() => matrix.close());

  it('is done for those whose record it is, and for nobody else', async () => {
    const mutations = walkedOperations(matrix.schema).filter(({ kind }) => kind === 'mutation');
    expect(mutations.map(({ name }) => name).sort()).toEqual(Object.keys(RULES).sort());
    const aims = await aimsOf(matrix.api, matrix.planted, matrix.records);
    const { tried, found } = await deviations(matrix.api, matrix.askers, mutations, aims);
    expect(found).toEqual([]);
    expect(tried).toBeGreaterThan(1_500);
    expect(matrix.api.faults).toEqual([]);
  }, 600_000);
});

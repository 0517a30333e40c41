import { LONGEST, type Matrix, plantedMatrix } from '../../testing/matrix/matrix.js';
import { TABLES } from '../../testing/matrix/owners.js';

describe('everything, asked by everybody', () => {
  let matrix: Matrix;
  beforeAll(async () => void (matrix = await plantedMatrix()), 180_000);
  afterAll(() => matrix.close());

  it(
    'shows each what is theirs to see, and nobody anything else',
    async () => {
      const { asked, leaks, missing } = await matrix.run();
      expect(leaks).toEqual([]);
      expect(missing).toEqual([]);
      expect(asked).toBeGreaterThan(2_000);
    },
    LONGEST,
  );

  it('asks for every type that has an id', () => {
    const node = matrix.schema.getType('Node');
    const types = matrix.schema.getPossibleTypes(node as never).map(({ name }) => name);
    expect(types.sort()).toEqual(Object.keys(TABLES).sort());
  });
});

import type * as opened from '../../testing/matrix/open-policies.js';
import { LONGEST, type Matrix, plantedMatrix } from '../../testing/matrix/matrix.js';

jest.mock(
  '../../../../libs/people/src/people.policy.js',
  () => jest.requireActual<typeof opened>('../../testing/matrix/open-policies.js').OPEN_PEOPLE,
);
jest.mock(
  '../../../../libs/people/src/emergency/emergency.policy.js',
  () => jest.requireActual<typeof opened>('../../testing/matrix/open-policies.js').OPEN_EMERGENCY,
);
jest.mock(
  '../../../../libs/people/src/disaster/disaster.policy.js',
  () => jest.requireActual<typeof opened>('../../testing/matrix/open-policies.js').OPEN_DISASTER,
);
jest.mock(
  '../../../../libs/registry/src/registry.policy.js',
  () => jest.requireActual<typeof opened>('../../testing/matrix/open-policies.js').OPEN_REGISTRY,
);
jest.mock(
  '../../../../libs/platform/identity/src/account.policy.js',
  () => jest.requireActual<typeof opened>('../../testing/matrix/open-policies.js').OPEN_ACCOUNTS,
);
jest.mock(
  '../../../../libs/platform/audit/src/trail.policy.js',
  () => jest.requireActual<typeof opened>('../../testing/matrix/open-policies.js').OPEN_TRAIL,
);

/** One of each set of claims that the database knows; `npm run test:security` asks as everybody. */
const ASKING =
  process.env['SECURITY_TESTS'] === 'full'
    ? {}
    : { only: ['administrator', 'staff', 'coordinator', 'supporter', 'auditor', 'staff whose term is over'] };

describe('everything, asked by everybody, when every policy of the domain says yes', () => {
  let matrix: Matrix;
  beforeAll(async () => void (matrix = await plantedMatrix()), 180_000);
  afterAll(() => matrix.close());

  it(
    'is stopped by the database',
    async () => {
      const { asked, leaks, missing } = await matrix.run(ASKING);
      expect(asked).toBeGreaterThan(1_000);
      expect(leaks).toEqual([]);
      expect(missing).toEqual([]);
    },
    LONGEST,
  );
});

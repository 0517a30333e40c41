import { type Matrix, plantedMatrix } from '../../testing/matrix/matrix.js';
import { withoutDatabaseRules } from '../../testing/matrix/without-database.js';

/** Policies that answer reads, each open as long as its name stands here. */
const mockOpened = new Set<string>();
type Policies = Readonly<Record<string, (...given: unknown[]) => unknown>>;

function mockSwitchable(real: Policies, open: Policies): Policies {
  const entries = Object.entries(real).map(([name, policy]) => {
    const asOpened = open[name] ?? policy;
    return [name, (...given: unknown[]) => (mockOpened.has(name) ? asOpened : policy)(...given)] as const;
  });
  return Object.fromEntries(entries);
}

jest.mock('../../../../libs/people/src/people.policy.js', () =>
  mockSwitchable(jest.requireActual('../../../../libs/people/src/people.policy.js'), {
    peopleInSight: () => ({ all: true }),
  }),
);
jest.mock('../../../../libs/people/src/emergency/emergency.policy.js', () =>
  mockSwitchable(jest.requireActual('../../../../libs/people/src/emergency/emergency.policy.js'), {
    canReadEmergencies: () => true,
  }),
);
jest.mock('../../../../libs/platform/identity/src/account.policy.js', () =>
  mockSwitchable(jest.requireActual('../../../../libs/platform/identity/src/account.policy.js'), {
    worksForCouncil: () => true,
  }),
);
jest.mock('../../../../libs/platform/audit/src/trail.policy.js', () =>
  mockSwitchable(jest.requireActual('../../../../libs/platform/audit/src/trail.policy.js'), {
    canReadTrail: () => true,
  }),
);

describe('everything, asked by everybody, when the database holds nothing back', () => {
  let matrix: Matrix;
  beforeAll(async () => {
    matrix = await plantedMatrix({ compiledReads: false });
    await withoutDatabaseRules(matrix.api);
  }, 60_000);
  afterEach(() => mockOpened.clear());
  afterAll(() => matrix.close());

  it('is stopped by the policies of the domain', async () => {
    const { leaks, missing } = await matrix.run();
    expect(leaks).toEqual([]);
    expect(missing).toEqual([]);
  }, 300_000);

  it.each(['peopleInSight', 'worksForCouncil', 'canReadTrail', 'canReadEmergencies'])(
    'leaks as soon as %s says yes to everybody',
    async (policy) => {
      mockOpened.add(policy);
      const { leaks } = await matrix.run({ only: ['coordinator', 'analyst'], untilLeak: true });
      expect(leaks.length).toBeGreaterThan(0);
    },
    120_000,
  );
});

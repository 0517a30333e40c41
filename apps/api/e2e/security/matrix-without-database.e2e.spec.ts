import { type Aims, aimsOf } from '../../testing/matrix/aims.js';
import { deviations } from '../../testing/matrix/attempts.js';
import { LONGEST, type Matrix, plantedMatrix } from '../../testing/matrix/matrix.js';
import type * as policies from '../../testing/matrix/switchable-policies.js';
import { known, opened } from '../../testing/matrix/switchable-policies.js';
import { withoutDatabaseRules } from '../../testing/matrix/without-database.js';
import { type WalkedOperation, walkedOperations } from '../../testing/walked-operations.js';

jest.mock('../../../../libs/people/src/people.policy.js', () =>
  jest
    .requireActual<typeof policies>('../../testing/matrix/switchable-policies.js')
    .switchable(jest.requireActual('../../../../libs/people/src/people.policy.js')),
);
jest.mock('../../../../libs/people/src/emergency/emergency.policy.js', () =>
  jest
    .requireActual<typeof policies>('../../testing/matrix/switchable-policies.js')
    .switchable(jest.requireActual('../../../../libs/people/src/emergency/emergency.policy.js')),
);
jest.mock('../../../../libs/people/src/disaster/disaster.policy.js', () =>
  jest
    .requireActual<typeof policies>('../../testing/matrix/switchable-policies.js')
    .switchable(jest.requireActual('../../../../libs/people/src/disaster/disaster.policy.js')),
);
jest.mock('../../../../libs/people/src/disclosure/disclosure.policy.js', () =>
  jest
    .requireActual<typeof policies>('../../testing/matrix/switchable-policies.js')
    .switchable(jest.requireActual('../../../../libs/people/src/disclosure/disclosure.policy.js')),
);
jest.mock('../../../../libs/people/src/erasure/erasure.policy.js', () =>
  jest
    .requireActual<typeof policies>('../../testing/matrix/switchable-policies.js')
    .switchable(jest.requireActual('../../../../libs/people/src/erasure/erasure.policy.js')),
);
jest.mock('../../../../libs/registry/src/registry.policy.js', () =>
  jest
    .requireActual<typeof policies>('../../testing/matrix/switchable-policies.js')
    .switchable(jest.requireActual('../../../../libs/registry/src/registry.policy.js')),
);
jest.mock('../../../../libs/platform/identity/src/account.policy.js', () =>
  jest
    .requireActual<typeof policies>('../../testing/matrix/switchable-policies.js')
    .switchable(jest.requireActual('../../../../libs/platform/identity/src/account.policy.js')),
);
jest.mock('../../../../libs/platform/audit/src/trail.policy.js', () =>
  jest
    .requireActual<typeof policies>('../../testing/matrix/switchable-policies.js')
    .switchable(jest.requireActual('../../../../libs/platform/audit/src/trail.policy.js')),
);

/** Those whose answers show best that a policy is open: one of each reach. */
const WATCHED = ['coordinator', 'supporter', 'analyst'];

/** One of each role that a policy speaks of, and one whose term is over; `npm run test:security` asks as everybody. */
const ASKING =
  process.env['SECURITY_TESTS'] === 'full'
    ? {}
    : {
        only: [
          'administrator',
          'staff of a branch',
          'coordinator',
          'officer of a branch',
          'supporter',
          'officer of an association',
          'auditor',
          'staff whose term is over',
        ],
      };

/** One of each kind; `npm run test:security` opens all of them in turn. */
const OPENED_IN_TURN =
  process.env['SECURITY_TESTS'] === 'full' ? null : ['peopleInSight', 'worksForCouncil', 'canReadTrail'];

/** Policies that open nothing by themselves, and why. */
const WITHOUT_A_DOOR: Readonly<Record<string, string>> = {
  mayLookFor: 'the purpose of a look opens no record; held by apps/api/e2e/trail/looks.e2e.spec.ts',
  evacuationSight:
    'the planted disaster is a drill, which opens nobody; held by libs/people/src/disaster/disaster.db.spec.ts',
};

describe('everything, asked and tried by everybody, when the database holds nothing back', () => {
  let matrix: Matrix;
  let aims: Aims;
  let mutations: readonly WalkedOperation[];
  beforeAll(async () => {
    matrix = await plantedMatrix({ compiledReads: false });
    aims = await aimsOf(matrix.api, matrix.planted, matrix.records);
    mutations = walkedOperations(matrix.schema).filter(({ kind }) => kind === 'mutation');
    await withoutDatabaseRules(matrix.api);
  }, 120_000);
  afterEach(() => opened.clear());
  afterAll(() => matrix.close());

  const watched = () => matrix.askersNamed(WATCHED);

  it(
    'is stopped by the policies of the domain',
    async () => {
      const { asked, leaks, missing } = await matrix.run(ASKING);
      expect(asked).toBeGreaterThan(1_000);
      expect(leaks).toEqual([]);
      expect(missing).toEqual([]);
      expect((await deviations(matrix.api, watched(), mutations, aims)).found).toEqual([]);
    },
    LONGEST,
  );

  it(
    'is let through as soon as any one policy says yes to everybody',
    async () => {
      const unnoticed: string[] = [];
      for (const policy of OPENED_IN_TURN ?? [...known].filter((name) => !(name in WITHOUT_A_DOOR))) {
        opened.clear();
        opened.add(policy);
        const changed = await deviations(matrix.api, watched(), mutations, aims, { untilFirst: true });
        if (changed.found.length > 0) continue;
        const { leaks } = await matrix.run({ only: WATCHED, untilLeak: true });
        if (leaks.length === 0) unnoticed.push(policy);
      }
      expect(unnoticed).toEqual([]);
      expect(known.size).toBeGreaterThan(9);
    },
    LONGEST,
  );
});

import { day, fromGlobalId } from '@tsunagari/kernel';
import { type TestApi, testApi } from '../../testing/test-api.js';
import { graphql } from '../gql/index.js';

const BRANCHES = graphql(`
  query E2eBranchesToSplit {
    branches {
      nodes {
        id
        version
        associations {
          nodes {
            id
            name
          }
        }
        dependents {
          roleTerms
        }
      }
    }
  }
`);

const SETTLE = graphql(`
  mutation E2eSettle($input: RegisterPersonInput!) {
    registerPerson(input: $input) {
      person {
        id
      }
      refusals {
        code
      }
    }
  }
`);

const BEGIN = graphql(`
  mutation E2eBeginTermLeftBehind($input: BeginRoleTermInput!) {
    beginRoleTerm(input: $input) {
      refusals {
        code
      }
    }
  }
`);

const COMMISSION = graphql(`
  mutation E2eCommissionLeftBehind($input: IssueCommissionInput!) {
    issueCommission(input: $input) {
      refusals {
        code
      }
    }
  }
`);

const FIGURE = graphql(`
  mutation E2eFigureOfPart($input: RecordAreaFigureInput!) {
    recordAreaFigure(input: $input) {
      refusals {
        code
      }
    }
  }
`);

const PREVIEW = graphql(`
  query E2ePreviewOfLeftBehind($input: SplitBranchInput!) {
    branchSplitPreview(input: $input) {
      dependents {
        people
        roleTerms
        commissions
        accounts
      }
      successors {
        households
        householdsAbout
        householdsNotGiven
      }
    }
  }
`);

const SPLIT = graphql(`
  mutation E2eSplitLeavingBehind($input: SplitBranchInput!) {
    splitBranch(input: $input) {
      predecessor {
        dependents {
          people
          roleTerms
          commissions
          accounts
        }
      }
      successors {
        id
        version
        dependents {
          people
        }
      }
      refusals {
        code
      }
    }
  }
`);

const MERGE = graphql(`
  mutation E2eMergeLeavingBehind($input: MergeBranchesInput!) {
    mergeBranches(input: $input) {
      predecessors {
        dependents {
          people
        }
      }
      refusals {
        code
      }
    }
  }
`);

const ON = day('2026-10-01');

describe('what a split or a merger leaves behind', () => {
  let api: TestApi;
  beforeEach(async () => void (api = await testApi()));
  afterEach(() => api.close());

  const branches = async (token?: string) =>
    (await api.ask(BRANCHES, {}, token === undefined ? {} : { authorization: `Bearer ${token}` })).data.branches.nodes;
  const river = async () => {
    const [first] = await branches();
    if (!first) throw new Error('the small town has a branch');
    return first;
  };
  const splitOf = async () => {
    const { id, version, associations } = await river();
    const [one, ...others] = associations.nodes.map((row) => row.id);
    const successor = (code: string, associationIds: (string | undefined)[]) => ({
      code,
      name: `大川${code}`,
      kana: 'おおかわ',
      kind: 'DISTRICT' as const,
      associationIds: associationIds.filter((given) => given !== undefined),
    });
    return { id, version, effectiveOn: ON, successors: [successor('E', [one]), successor('W', others)] };
  };
  const settled = async (branchId: string) => {
    const { data } = await api.ask(SETTLE, { input: { name: '見本田　花子', branchId } });
    return data.registerPerson.person?.id ?? '';
  };

  it('is counted before and after the split: people, terms, commissions and accounts of the branch itself', async () => {
    const { id } = await river();
    const personId = await settled(id);
    const term = { personId, role: 'DIRECTOR', level: 'BRANCH', branchId: id, from: day('2025-04-01') } as const;
    const done = [
      (await api.ask(BEGIN, { input: term })).data.beginRoleTerm,
      (await api.ask(BEGIN, { input: { ...term, role: 'BRANCH_HEAD', to: ON } })).data.beginRoleTerm,
      (
        await api.ask(COMMISSION, {
          input: {
            personId,
            role: 'COORDINATOR',
            branchId: id,
            from: day('2025-04-01'),
            to: day('2027-04-01'),
            parties: [{ organisationKind: 'BRANCH', branchId: id, signatoryTitle: '支部長' }],
          },
        })
      ).data.issueCommission,
    ];
    expect(done).toEqual(Array(3).fill({ refusals: [] }));
    const branchId = fromGlobalId(id)?.id ?? '';
    const grant = { role: 'branch_coordinator', scope: { kind: 'branch', branchId } } as const;
    const coordinator = await api.token({ grants: [{ ...grant, period: { from: day('2020-04-01'), to: null } }] });
    await api.token({ grants: [{ ...grant, period: { from: day('2020-04-01'), to: ON } }] });

    const dependents = { people: 1, roleTerms: 1, commissions: 1, accounts: 1 };
    const input = await splitOf();
    expect((await api.ask(PREVIEW, { input })).data.branchSplitPreview.dependents).toEqual(dependents);
    expect((await branches(coordinator)).map((branch) => branch.dependents)).toEqual([null, null]);
    const { splitBranch } = (await api.ask(SPLIT, { input })).data;
    expect(splitBranch.refusals).toEqual([]);
    expect(splitBranch.predecessor?.dependents).toEqual(dependents);
    expect(splitBranch.successors?.map((branch) => branch.dependents)).toEqual([{ people: 0 }, { people: 0 }]);
    expect(api.faults).toEqual([]);
  });

  it('is counted for each branch of a merger', async () => {
    const [first, second] = await branches();
    if (!first || !second) throw new Error('the small town has two branches');
    await settled(second.id);
    const seen = [first, second].map(({ id, version }) => ({ id, version }));
    const made = { code: 'M', name: '合同', kana: 'ごうどう', kind: 'DISTRICT', effectiveOn: ON } as const;
    const { mergeBranches } = (await api.ask(MERGE, { input: { ...made, branches: seen } })).data;
    expect(mergeBranches).toEqual({
      refusals: [],
      predecessors: [{ dependents: { people: 0 } }, { dependents: { people: 1 } }],
    });
  });

  it('is told beside households that are counted as on the home page: the newest figure, about as about', async () => {
    const [one, two] = (await river()).associations.nodes;
    const figure = (subjectId = '', fiscalYear = 2025) => ({
      subjectId,
      fiscalYear,
      measure: 'HOUSEHOLDS' as const,
      source: '調べ',
    });
    for (const input of [
      { ...figure(one?.id), figure: { quality: 'ABOUT' as const, amount: 430 } },
      { ...figure(two?.id, 2024), figure: { quality: 'EXACT' as const, amount: 900 } },
      { ...figure(two?.id), figure: { quality: 'NOT_GIVEN' as const } },
    ])
      expect((await api.ask(FIGURE, { input })).data.recordAreaFigure.refusals).toEqual([]);
    const { data } = await api.ask(PREVIEW, { input: await splitOf() });
    expect(data.branchSplitPreview.successors).toEqual([
      { households: 430, householdsAbout: 1, householdsNotGiven: 0 },
      { households: null, householdsAbout: 0, householdsNotGiven: 2 },
    ]);
  });
});

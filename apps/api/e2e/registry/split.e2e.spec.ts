import { type TestApi, testApi } from '../../testing/test-api.js';
import { graphql } from '../gql/index.js';

const BRANCHES = graphql(`
  query E2eBranches($asOf: Date) {
    branches(filter: { asOf: $asOf }) {
      totalCount
      nodes {
        id
        version
        code
        name
        associations {
          nodes {
            id
            name
          }
        }
        bases {
          id
          name
        }
        abilities {
          split
        }
      }
    }
  }
`);

const PREVIEW = graphql(`
  query E2eSplitPreview($input: SplitBranchInput!) {
    branchSplitPreview(input: $input) {
      totalAssociations
      unassigned {
        name
      }
      unassignedBases {
        name
      }
      successors {
        name
        householdsNotGiven
        associations {
          name
        }
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

const SPLIT = graphql(`
  mutation E2eSplit($input: SplitBranchInput!) {
    splitBranch(input: $input) {
      predecessor {
        isOpen
        closedOn
        version
      }
      successors {
        code
        name
        openedOn
        lineage {
          kind
          movedAssociations
          predecessors {
            name
          }
        }
      }
      refusals {
        code
        path
        message
        current {
          id
          ... on Branch {
            version
            areaNote
          }
        }
      }
    }
  }
`);

const REVISE = graphql(`
  mutation E2eRevise($input: ReviseBranchInput!) {
    reviseBranch(input: $input) {
      branch {
        version
        history {
          version
          changes {
            field
            after
          }
        }
      }
      refusals {
        code
      }
    }
  }
`);

describe('splitting a branch over GraphQL', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await testApi()));
  afterAll(() => api.close());

  const branches = async (asOf: string | null = null) => {
    const { data } = await api.ask(BRANCHES, { asOf });
    return data.branches.nodes.map(
      ({ name, associations }) => `${name}: ${associations.nodes.map((row) => row.name).join('、')}`,
    );
  };

  it('previews, refuses what would lose an association, splits, and answers for then and for now', async () => {
    const { data } = await api.ask(BRANCHES, {});
    const river = data.branches.nodes.find((branch) => branch.code === 'B1');
    if (!river) throw new Error('the small town has B1');
    const [west, east1, east2] = river.associations.nodes;
    const successor = (code: string, name: string, associationIds: (string | undefined)[], baseIds: string[]) => ({
      code,
      name,
      kana: 'おおかわ',
      kind: 'DISTRICT' as const,
      associationIds: associationIds.filter((id) => id !== undefined),
      baseIds,
    });
    const input = (eastIds: (string | undefined)[]) => ({
      id: river.id,
      version: river.version,
      effectiveOn: '2026-10-01',
      reason: '人口がふえたため',
      successors: [
        successor(
          'B1E',
          '大川東',
          eastIds,
          river.bases.map((base) => base.id),
        ),
        successor('B1W', '大川西', [west?.id], []),
      ],
    });

    const preview = await api.ask(PREVIEW, { input: input([east1?.id]) });
    expect(preview.data.branchSplitPreview).toMatchObject({
      totalAssociations: 3,
      unassigned: [{ name: '東二自治会' }],
      unassignedBases: [],
    });
    expect(preview.data.branchSplitPreview.refusals).toEqual([
      {
        code: 'ASSOCIATIONS_UNASSIGNED',
        path: ['successors'],
        message: '行き先の決まっていない自治会等が1件あります（東二自治会）。すべて割りふってください。',
      },
    ]);
    const refused = await api.ask(SPLIT, { input: input([east1?.id]) }, { 'accept-language': 'en' });
    expect(refused.data.splitBranch).toMatchObject({ predecessor: null, successors: null });
    expect(refused.data.splitBranch.refusals[0]?.message).toMatch(/^1 associations have no successor yet/);
    expect(await branches()).toEqual(['大川: 西一自治会、東一自治会、東二自治会', '山手: 山手自治会、読み不明会']);

    const whole = [east1?.id, east2?.id];
    const done = await api.ask(SPLIT, { input: { ...input(whole), successors: input(whole).successors } });
    expect(done.data.splitBranch.refusals).toEqual([]);
    expect(done.data.splitBranch.predecessor).toMatchObject({ isOpen: false, closedOn: '2026-10-01' });
    expect(done.data.splitBranch.successors?.[0]?.lineage).toEqual([
      { kind: 'SPLIT', movedAssociations: 3, predecessors: [{ name: '大川' }] },
    ]);
    expect(await branches('2026-09-30')).toEqual([
      '大川: 西一自治会、東一自治会、東二自治会',
      '山手: 山手自治会、読み不明会',
    ]);
    expect(await branches()).toEqual([
      '大川東: 東一自治会、東二自治会',
      '大川西: 西一自治会',
      '山手: 山手自治会、読み不明会',
    ]);
    expect(api.faults).toEqual([]);
  });

  it('tells a conflict with the present record', async () => {
    const { data } = await api.ask(BRANCHES, {});
    const hill = data.branches.nodes.find((branch) => branch.code === 'B2');
    if (!hill) throw new Error('the small town has B2');
    const revised = await api.ask(REVISE, { input: { id: hill.id, version: hill.version, areaNote: '丘の上' } });
    expect(revised.data.reviseBranch.branch?.history[0]).toEqual({
      version: 2,
      changes: [{ field: 'area_note', after: '丘の上' }],
    });
    const input = { id: hill.id, version: hill.version, effectiveOn: '2026-10-01', successors: [] };
    const { data: late } = await api.ask(SPLIT, { input });
    expect(late.splitBranch.refusals).toEqual([
      expect.objectContaining({
        code: 'VERSION_CONFLICT',
        path: ['version'],
        current: { id: hill.id, version: 2, areaNote: '丘の上' },
      }),
    ]);
  });

  it('shows another council nothing and refuses its ids like ids that never were', async () => {
    const stranger = await api.aCouncil();
    const { data } = await api.ask(BRANCHES, {});
    const foreign = data.branches.nodes[0];
    if (!foreign) throw new Error('there is a branch');
    const headers = { authorization: `Bearer ${await api.token({ council: stranger })}` };
    const asked = await api.ask(
      REVISE,
      { input: { id: foreign.id, version: foreign.version, areaNote: 'x' } },
      headers,
    );
    expect(asked.data.reviseBranch.refusals).toEqual([{ code: 'NOT_FOUND' }]);
  });
});

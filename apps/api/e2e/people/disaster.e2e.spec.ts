import { type Grant, day, fromGlobalId, systemClock } from '@tsunagari/kernel';
import { codesOf } from '../../testing/requests.js';
import { type TestApi, testApi } from '../../testing/test-api.js';
import { graphql } from '../gql/index.js';

const PERSON = graphql(`
  mutation E2eDisasterPerson($input: RegisterPersonInput!) {
    registerPerson(input: $input) {
      person {
        id
      }
    }
  }
`);
const BRANCHES = graphql(`
  query E2eDisasterBranches {
    branches {
      nodes {
        id
      }
    }
  }
`);
const DECLARE = graphql(`
  mutation E2eDeclareDisaster($input: DeclareDisasterInput!) {
    declareDisaster(input: $input) {
      disaster {
        id
        version
        isInForce
        isPending
        branches {
          name
        }
        abilities {
          confirm
          extend
          end
        }
      }
      refusals {
        code
        path
      }
    }
  }
`);
const CONFIRM = graphql(`
  mutation E2eConfirmDisaster($input: ConfirmDisasterInput!) {
    confirmDisaster(input: $input) {
      disaster {
        version
        isInForce
      }
      refusals {
        code
        message
      }
    }
  }
`);
const END = graphql(`
  mutation E2eEndDisaster($input: EndDisasterInput!) {
    endDisaster(input: $input) {
      disaster {
        isInForce
      }
      refusals {
        code
      }
    }
  }
`);
const BANNER = graphql(`
  query E2eDisasterBanner {
    emergency {
      mayDeclare
      disasters {
        name
        isDrill
        isInForce
        isPending
        endsAt
        declaredByName
        confirmedByName
        abilities {
          confirm
        }
      }
    }
  }
`);
const EVACUATION = graphql(`
  query E2eEvacuationList($branchId: ID) {
    evacuationList(first: 50, branchId: $branchId) {
      totalCount
      nodes {
        name
        contacts {
          value
        }
        branch {
          name
        }
      }
      edges {
        cursor
        node {
          name
        }
      }
    }
  }
`);
const DIRECT = graphql(`
  query E2eDisasterDirect($id: ID!) {
    person(id: $id) {
      name
    }
  }
`);

describe('disaster mode over HTTP', () => {
  let api: TestApi;
  let branches: readonly string[];
  let personId: string;
  let tokens: Record<'admin' | 'staff' | 'officer' | 'auditor' | 'analyst', string>;
  const as = (token: string, purpose = 'DISASTER') => ({ authorization: `Bearer ${token}`, purpose });
  const role = (code: Grant['role'], branchId?: string): Grant => ({
    role: code,
    scope:
      branchId === undefined ? { kind: 'council' } : { kind: 'branch', branchId: fromGlobalId(branchId)?.id ?? '' },
    period: { from: day('2020-04-01'), to: null },
  });
  beforeAll(async () => {
    api = await testApi({ clock: systemClock });
    branches = (await api.ask(BRANCHES, {})).data.branches.nodes.map(({ id }) => id);
    for (const [index, name] of ['東　一子', '西　二子'].entries()) {
      const contacts = [{ kind: 'PHONE' as const, value: `048-776-000${index}` }];
      const input = { name, branchId: branches[index], contacts };
      const registered = await api.ask(PERSON, { input });
      personId = registered.data.registerPerson.person?.id ?? '';
    }
    tokens = {
      admin: await api.token({ grants: [role('council_admin')] }),
      staff: await api.token(),
      officer: await api.token({ grants: [role('branch_officer', branches[0])] }),
      auditor: await api.token({ grants: [role('auditor')] }),
      analyst: await api.token({ grants: [role('analyst')] }),
    };
  });
  afterAll(() => api.close());

  const declare = async (isDrill = false) => {
    const input = { name: '台風第19号', basis: 'IN_DISASTER' as const, isDrill, branchIds: [], hours: 24 };
    return (await api.ask(DECLARE, { input }, as(tokens.admin))).data.declareDisaster;
  };
  const banner = async (token: string) => (await api.ask(BANNER, {}, as(token))).data.emergency;
  const names = async (token: string, branchId?: string) =>
    (await api.ask(EVACUATION, { branchId: branchId ?? null }, as(token))).data.evacuationList.nodes.map(
      ({ name }) => name,
    );

  it('needs two people of the council, opens contacts for its purpose alone, and ends at once', async () => {
    expect(await names(tokens.officer)).toEqual([]);
    const { disaster } = await declare();
    expect(disaster).toMatchObject({
      isInForce: false,
      isPending: true,
      abilities: { confirm: false, extend: false, end: true },
    });
    const input = { id: disaster?.id ?? '', version: disaster?.version ?? 0 };
    expect((await banner(tokens.officer)).disasters).toEqual([]);
    expect((await banner(tokens.staff)).disasters).toMatchObject([{ isPending: true, abilities: { confirm: true } }]);
    const alone = await api.ask(CONFIRM, { input }, as(tokens.admin));
    expect(alone.data.confirmDisaster.refusals).toEqual([
      { code: 'DISASTER_NEEDS_ANOTHER', message: '宣言した人とは別の人が確認してください。' },
    ]);
    expect(codesOf(await api.ask(CONFIRM, { input }, as(tokens.officer)))).toEqual(['FORBIDDEN']);
    expect(await names(tokens.officer)).toEqual([]);
    const confirmed = await api.ask(CONFIRM, { input }, as(tokens.staff));
    expect(confirmed.data.confirmDisaster).toEqual({ disaster: { version: 2, isInForce: true }, refusals: [] });

    for (const token of [tokens.officer, tokens.auditor, tokens.staff])
      expect((await banner(token)).disasters).toMatchObject([
        { name: '台風第19号', isInForce: true, declaredByName: '職員（架空）', confirmedByName: '職員（架空）' },
      ]);
    expect(codesOf(await api.ask(BANNER, {}, as(tokens.analyst)))).toEqual(['FORBIDDEN']);
    expect(await names(tokens.officer)).toEqual(['東　一子']);
    expect((await names(tokens.staff)).sort()).toEqual(['東　一子', '西　二子']);
    expect(await names(tokens.staff, branches[1])).toEqual(['西　二子']);
    expect(await names(tokens.officer, branches[1])).toEqual([]);
    expect(await names(tokens.auditor)).toEqual([]);
    const [shown] = (await api.ask(EVACUATION, {}, as(tokens.officer))).data.evacuationList.nodes;
    expect(shown).toEqual({ name: '東　一子', contacts: [{ value: '048-776-0000' }], branch: { name: '大川' } });
    expect(codesOf(await api.ask(EVACUATION, {}, as(tokens.officer, 'UPKEEP')))).toEqual(['BAD_INPUT']);
    expect((await api.ask(DIRECT, { id: personId }, as(tokens.officer))).data.person).toBeNull();

    const ended = await api.ask(END, { input: { ...input, version: 2 } }, as(tokens.staff));
    expect(ended.data.endDisaster).toEqual({ disaster: { isInForce: false }, refusals: [] });
    expect(await names(tokens.officer)).toEqual([]);
    expect((await banner(tokens.officer)).disasters).toEqual([]);
  });

  it('says that a drill is one and opens nothing in it', async () => {
    const { disaster } = await declare(true);
    const input = { id: disaster?.id ?? '', version: 1 };
    await api.ask(CONFIRM, { input }, as(tokens.staff));
    expect((await banner(tokens.officer)).disasters).toMatchObject([{ isDrill: true, isInForce: true }]);
    expect(await names(tokens.officer)).toEqual([]);
    expect(await names(tokens.staff)).toEqual([]);
    expect(api.faults).toEqual([]);
  });
});

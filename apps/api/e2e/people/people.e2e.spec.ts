import { type Grant, day, fromGlobalId, toGlobalId } from '@tsunagari/kernel';
import { countStatements } from '../../testing/counted-statements.js';
import { type TestApi, testApi } from '../../testing/test-api.js';
import { graphql } from '../gql/index.js';

const REGISTER = graphql(`
  mutation E2eRegisterPerson($input: RegisterPersonInput!) {
    registerPerson(input: $input) {
      person {
        id
        version
        name
        kana
        age
        birth {
          text
          precision
          raw
        }
        contacts {
          kind
          value
          raw
          label
        }
        note
        branch {
          name
        }
        association {
          name
        }
        abilities {
          revise
          addRole
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
const PEOPLE = graphql(`
  query E2ePeople($filter: PersonFilter, $first: Int) {
    people(filter: $filter, first: $first) {
      totalCount
      nodes {
        id
        name
        association {
          name
        }
        contacts {
          value
        }
        roleTerms {
          label
          bodyName
        }
      }
    }
  }
`);
const NODE = graphql(`
  query E2ePersonNode($id: ID!) {
    node(id: $id) {
      id
    }
    person(id: $id) {
      name
      history {
        version
        changes {
          field
        }
      }
    }
  }
`);
const ALIKE = graphql(`
  query E2ePeopleAlike($filter: PersonFilter) {
    people(filter: $filter, first: 20) {
      nodes {
        id
        possibleDuplicates {
          id
        }
      }
    }
  }
`);
const REVISE = graphql(`
  mutation E2eRevisePerson($input: RevisePersonInput!) {
    revisePerson(input: $input) {
      person {
        version
        kana
        rosterNo
      }
      refusals {
        code
        path
      }
    }
  }
`);
const BRANCHES = graphql(`
  query E2eBranchesForPeople {
    branches {
      nodes {
        id
        name
        officialName
        associations {
          nodes {
            id
            name
          }
        }
      }
    }
  }
`);

describe('people over HTTP', () => {
  let api: TestApi;
  let branches: {
    id: string;
    name: string;
    officialName: string;
    associations: { nodes: { id: string; name: string }[] };
  }[];
  beforeAll(async () => {
    api = await testApi();
    branches = (await api.ask(BRANCHES, {})).data.branches.nodes;
  });
  afterAll(() => api.close());

  const register = async (input: Record<string, unknown>) => {
    const { data } = await api.ask(REGISTER, { input: { name: '見本田　花子', allowDuplicate: true, ...input } });
    return data.registerPerson;
  };
  const personId = async (input: Record<string, unknown> = {}) => (await register(input)).person?.id ?? '';
  const asked = async <Result, Variables>(
    token: string,
    operation: Parameters<typeof api.ask<Result, Variables>>[0],
    variables: Variables,
  ) => api.ask(operation, variables, { authorization: `Bearer ${token}` });

  it('are registered as they are written, and read back whole', async () => {
    const association = branches[0]?.associations.nodes[0];
    const { person, refusals } = await register({
      name: '髙﨑　𠮷子',
      kana: 'ﾀｶｻｷ　ﾖｼｺ',
      birth: '昭和23年4月1日',
      associationId: association?.id,
      contacts: [{ kind: 'PHONE', value: '７７６－６０１５' }],
      note: '足がわるい',
    });
    expect(refusals).toEqual([]);
    expect(person).toMatchObject({
      version: 1,
      name: '髙﨑　𠮷子',
      kana: 'ﾀｶｻｷ　ﾖｼｺ',
      age: 78,
      birth: { text: '昭和23年（1948年）4月1日', precision: 'DAY', raw: '昭和23年4月1日' },
      contacts: [{ kind: 'PHONE', value: '048-776-6015', raw: '７７６－６０１５', label: null }],
      note: '足がわるい',
      association: { name: association?.name },
      branch: { name: branches[0]?.name },
      abilities: { revise: true, addRole: true },
    });
    for (const search of ['たかさき', '高崎吉子', 'よしこ たかさき', '048 776 6015']) {
      const found = await api.ask(PEOPLE, { filter: { search } });
      expect(found.data.people.nodes.map(({ name }) => name)).toEqual(['髙﨑　𠮷子']);
    }
    const other = await api.ask(PEOPLE, { filter: { search: 'たかさき はなこ' } });
    expect(other.data.people).toEqual({ totalCount: 0, nodes: [] });
  });

  it('answer wrong fields with codes, places and words', async () => {
    const { person, refusals } = await register({ name: '', birth: '昭和23年2月30日' });
    expect(person).toBeNull();
    expect(refusals.map(({ code, path }) => [code, path])).toEqual([
      ['REQUIRED', ['name']],
      ['DATE_IMPOSSIBLE', ['birth']],
    ]);
    expect(refusals[1]?.message).toBe('暦にない日付です。');
  });

  it('point out those who resemble each other', async () => {
    await register({ name: '想定坂　一郎', birth: '1950-01-01' });
    const { refusals } = await register({ name: '想定坂一郎', birth: 'S25.1.1', allowDuplicate: false });
    expect(refusals.map(({ code, message }) => [code, message])).toEqual([
      [
        'POSSIBLE_DUPLICATE_PERSON',
        'よく似た人が1人います。同じ人でないか確かめてください。別の人なら、そのまま登録できます。',
      ],
    ]);
  });

  it('name those who may be the same of a whole page in as few statements as of one person', async () => {
    const pairs = await Promise.all(
      ['例沢', '仮沢', '試沢'].map(async (family) => {
        const given = { name: `${family}　同一`, birth: '1950-01-01', rosterNo: '同一' };
        return [await personId(given), await personId(given)];
      }),
    );
    const statements = countStatements(api.database);
    const alikeIn = async (search: string) => {
      const before = statements.length;
      const { data } = await api.ask(ALIKE, { filter: { search } });
      const found = data.people.nodes.map(({ id, possibleDuplicates }) => [
        id,
        possibleDuplicates.map((one) => one.id),
      ]);
      return { found: new Map(found as [string, string[]][]), count: statements.length - before };
    };
    const one = await alikeIn('例沢同一');
    const all = await alikeIn('同一');
    expect(one.found.size).toBe(2);
    expect(all.found).toEqual(
      new Map(
        pairs.flatMap(([a = '', b = '']) => [
          [a, [b]],
          [b, [a]],
        ]),
      ),
    );
    expect(all.count).toBe(one.count);
    expect(one.count).toBeLessThanOrEqual(6);
  });

  it('keep a history that tells nothing sealed, and refuse a stale change', async () => {
    const id = await personId({ note: 'ひみつ' });
    const changed = await api.ask(REVISE, { input: { id, version: 1, kana: 'みほんだ', note: 'もっとひみつ' } });
    expect(changed.data.revisePerson.person).toEqual({ version: 2, kana: 'みほんだ', rosterNo: null });
    const stale = await api.ask(REVISE, { input: { id, version: 1, rosterNo: '1' } });
    expect(stale.data.revisePerson.refusals.map(({ code }) => code)).toEqual(['VERSION_CONFLICT']);
    const { person } = (await api.ask(NODE, { id })).data;
    expect(person?.history.map(({ version, changes }) => [version, changes.map(({ field }) => field)])).toEqual([
      [2, ['kana']],
      [1, []],
    ]);
  });

  it('are out of sight for a coordinator of another branch, another council and everyone without a role for it', async () => {
    const [east, west] = branches;
    const id = await personId({ name: '見本島　花子', branchId: east?.id });
    const roleIn = (role: Grant['role'], branchId: string | undefined): Grant => ({
      role,
      scope: { kind: 'branch', branchId: fromGlobalId(branchId ?? '')?.id ?? '' },
      period: { from: day('2020-04-01'), to: null },
    });
    const seen = async (token: string) => {
      const { data } = await asked(token, NODE, { id });
      return data.node?.id === id && data.person?.name === '見本島　花子';
    };
    expect(await seen(await api.token({ grants: [roleIn('branch_coordinator', east?.id)] }))).toBe(true);
    expect(await seen(await api.token({ grants: [roleIn('branch_coordinator', west?.id)] }))).toBe(false);
    expect(await seen(await api.token({ grants: [roleIn('branch_officer', east?.id)] }))).toBe(false);
    expect(await seen(await api.token({ council: await api.aCouncil() }))).toBe(false);
    const missing = await asked(await api.token({ grants: [roleIn('branch_coordinator', west?.id)] }), REVISE, {
      input: { id, version: 1, kana: null },
    });
    const never = await asked(await api.token({ grants: [roleIn('branch_coordinator', west?.id)] }), REVISE, {
      input: { id: toGlobalId('Person', api.council.councilId), version: 1, kana: null },
    });
    expect(missing.data).toEqual(never.data);
    expect(missing.data.revisePerson.refusals.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  });

  it('take the same few statements for one person as for twenty', async () => {
    for (let index = 0; index < 20; index++)
      await personId({ name: `試験田　${index}`, kana: 'しけんだ', contacts: [{ kind: 'PHONE', value: '776-6015' }] });
    const heard = countStatements(api.database);
    const statements = async (first: number) => {
      const before = heard.length;
      const answered = await api.ask(PEOPLE, { filter: { search: 'しけんだ' }, first });
      const asked = heard.length - before;
      expect(answered.data.people.nodes).toHaveLength(first);
      return asked;
    };
    const forOne = await statements(1);
    expect(await statements(20)).toBe(forOne);
    expect(forOne).toBeLessThanOrEqual(5);
  });

  it('leave nothing in the log', () => expect(api.faults).toEqual([]));
});

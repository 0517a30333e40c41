import { sealTrail, verifyTrail } from '@tsunagari/audit';
import { systemClaims } from '@tsunagari/database';
import { fromGlobalId, systemActor, systemClock } from '@tsunagari/kernel';
import { codesOf } from '../../testing/requests.js';
import { type TestApi, testApi } from '../../testing/test-api.js';
import { graphql } from '../gql/index.js';

const REGISTER = graphql(`
  mutation E2eRegisterToLookAt($input: RegisterPersonInput!) {
    registerPerson(input: $input) {
      person {
        id
      }
    }
  }
`);
const LOOK = graphql(`
  query E2eLookAtPeople($search: String) {
    people(filter: { search: $search }) {
      totalCount
      nodes {
        id
        name
        contacts {
          value
        }
      }
    }
  }
`);
const NAME = graphql(`
  query E2eLookAtOne($id: ID!) {
    person(id: $id) {
      kana
    }
  }
`);
const REVISE = graphql(`
  mutation E2eReviseAndLook($input: RevisePersonInput!) {
    revisePerson(input: $input) {
      person {
        version
        note
      }
      refusals {
        code
      }
    }
  }
`);
const TRAIL = graphql(`
  query E2eTrail($filter: TrailFilter, $first: Int, $after: String) {
    trail(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        endCursor
      }
      nodes {
        id
        action
        subjectType
        subjectId
        accountName
        correlationId
        purpose
        operation
        fields
        personCount
        personIds
        details {
          name
          value
        }
      }
    }
  }
`);
const BREACH = graphql(`
  query E2eBreachReport($ids: [ID!]!, $from: Date!, $until: Date!) {
    breachReport(personIds: $ids, from: $from, until: $until) {
      accountName
      looks
      personIds
      fields
      purposes
    }
  }
`);

const BREACH_BY_ACCOUNT = graphql(`
  query E2eBreachByAccount($ids: [ID!], $accountId: ID, $from: Date!, $until: Date!) {
    breachReport(personIds: $ids, accountId: $accountId, from: $from, until: $until) {
      accountId
      looks
      personCount
      personIds
    }
  }
`);

/** The order of the database: that of the ids within the council. */
const byLocalId = (one: string, other: string): number =>
  (fromGlobalId(one)?.id ?? '') < (fromGlobalId(other)?.id ?? '') ? -1 : 1;

describe('every look at a person leaves a trace', () => {
  let api: TestApi;
  let staff: Record<string, string>;
  let admin: Record<string, string>;
  let auditor: Record<string, string>;
  let hanako: string;
  let taro: string;
  beforeAll(async () => {
    api = await testApi();
    const always = { scope: { kind: 'council' as const }, period: systemActor('').grants[0]!.period };
    const bearer = async (role: 'council_staff' | 'council_admin' | 'auditor') => ({
      authorization: `Bearer ${await api.token({ grants: [{ role, ...always }] })}`,
    });
    [staff, admin] = [await bearer('council_staff'), await bearer('council_admin')];
    auditor = await bearer('auditor');
    const register = async (name: string, kana: string) => {
      const { data } = await api.ask(REGISTER, { input: { name, kana } }, staff);
      return data.registerPerson.person?.id ?? '';
    };
    hanako = await register('見本田　花子', 'みほんだ　はなこ');
    taro = await register('仮野　太郎', 'かりの　たろう');
  });
  afterAll(() => api.close());

  const looksAt = async (personId: string) =>
    (await api.ask(TRAIL, { filter: { personId, kind: 'LOOKS' } }, admin)).data.trail;

  it('says who looked, what for, at whom and at which fields, and never a value', async () => {
    const before = (await looksAt(hanako)).totalCount;
    const asked = { ...staff, purpose: 'CONSULTATION' };
    expect((await api.ask(LOOK, { search: 'みほんだ' }, asked)).data.people.nodes).toHaveLength(1);
    const after = await looksAt(hanako);
    expect(after.totalCount).toBe(before + 1);
    expect(after.nodes[0]).toMatchObject({
      action: 'people.looked',
      subjectType: 'Look',
      accountName: '職員（架空）',
      purpose: 'CONSULTATION',
      operation: 'E2eLookAtPeople',
      fields: ['Person.contacts', 'Person.name'],
      personCount: 1,
      personIds: [hanako],
      details: [],
    });
    const rows = await api.database
      .reader(systemClaims(api.council.councilId))
      .rows<{ text: string }>(`select a::text as text from audit_event a where a.action = 'people.looked'`);
    expect(rows.filter(({ text }) => /見本田|みほんだ/.test(text))).toEqual([]);
  });

  it('leaves none where no one was shown', async () => {
    const total = async () => (await api.ask(TRAIL, { filter: { kind: 'LOOKS' } }, admin)).data.trail.totalCount;
    const before = await total();
    expect((await api.ask(LOOK, { search: 'ぽぽぽ' }, staff)).data.people.nodes).toEqual([]);
    expect((await api.ask(NAME, { id: 'nobody' }, staff)).data.person).toBeNull();
    expect(await total()).toBe(before);
  });

  it('shows nothing without a purpose, nor for one that does not exist or is not for the account', async () => {
    const before = (await looksAt(taro)).totalCount;
    const without = await api.ask(NAME, { id: taro }, { ...staff, purpose: '' });
    expect([without.data, ...codesOf(without)]).toEqual([{ person: { kana: null } }, 'PURPOSE_REQUIRED']);
    for (const purpose of ['CURIOSITY', 'AUDIT']) {
      const refused = await api.ask(NAME, { id: taro }, { ...staff, purpose });
      expect([refused.status, ...codesOf(refused)]).toEqual([400, 'BAD_INPUT']);
    }
    expect((await looksAt(taro)).totalCount).toBe(before);
    const audit = await api.ask(NAME, { id: taro }, { ...admin, purpose: 'audit' });
    expect(audit.data.person).toEqual({ kana: 'かりの　たろう' });
  });

  it('keeps a change and the look at its outcome together, or neither', async () => {
    const before = (await looksAt(taro)).totalCount;
    const revise = (purpose: string, version: number) =>
      api.ask(REVISE, { input: { id: taro, version, note: '書き' } }, { ...staff, purpose });
    const undone = await revise('', 1);
    expect([undone.data, ...codesOf(undone)]).toEqual([null, 'PURPOSE_REQUIRED']);
    const done = await revise('UPKEEP', 1);
    expect(done.data.revisePerson).toEqual({ person: { version: 2, note: '書き' }, refusals: [] });
    const after = await looksAt(taro);
    expect(after.totalCount).toBe(before + 1);
    expect(after.nodes[0]?.fields).toEqual(['Person.note']);
    const changes = await api.ask(TRAIL, { filter: { subjectId: taro, kind: 'CHANGES' } }, admin);
    expect(changes.data.trail.nodes.map(({ action }) => action)).toEqual(['person.revise', 'person.register']);
    expect(changes.data.trail.nodes[0]?.correlationId).toBe(after.nodes[0]?.correlationId);
  });

  it('turns its pages, the newest first, each row once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { trail }: { trail: { nodes: { id: string }[]; pageInfo: { endCursor?: string | null } } } = (
        await api.ask(TRAIL, { first: 3, after }, admin)
      ).data;
      if (trail.nodes.length === 0) break;
      seen.push(...trail.nodes.map(({ id }) => id));
      after = trail.pageInfo.endCursor ?? null;
    }
    const { trail } = (await api.ask(TRAIL, { first: 100 }, admin)).data;
    expect(seen).toEqual(trail.nodes.map(({ id }) => id));
    expect(new Set(seen).size).toBe(trail.totalCount);
  });

  it('reports in one question who has seen which fields of whom', async () => {
    const { data } = await api.ask(BREACH, { ids: [taro], from: '2026-01-01', until: '2099-12-31' }, admin);
    expect(data.breachReport).toHaveLength(2);
    expect(data.breachReport.map(({ personIds }) => personIds)).toEqual([[taro], [taro]]);
    expect(data.breachReport.flatMap(({ purposes }) => purposes).sort()).toEqual(['AUDIT', 'UPKEEP']);
    expect(data.breachReport.find(({ purposes }) => purposes.includes('AUDIT'))?.fields).toEqual(['Person.kana']);
    const past = await api.ask(BREACH, { ids: [taro], from: '2020-01-01', until: '2020-12-31' }, admin);
    expect(past.data.breachReport).toEqual([]);
  });

  it('is reported to auditors by days and account, and by numbers of persons, without a name', async () => {
    const days = { from: '2026-01-01', until: '2099-12-31' };
    const report = async (asked: { ids?: string[] | null; accountId?: string | null; from?: string; until?: string }) =>
      (await api.ask(BREACH_BY_ACCOUNT, { ...days, ...asked }, auditor)).data.breachReport;
    const everybody = await report({});
    expect(everybody).toHaveLength(2);
    const [most] = everybody;
    expect(most).toMatchObject({ personCount: 2, personIds: [hanako, taro].sort(byLocalId) });
    for (const { accountId, ...seen } of everybody)
      expect(await report({ accountId: accountId ?? '' })).toEqual([{ accountId, ...seen }]);
    const [ofTaro] = await report({ ids: [taro], accountId: most?.accountId ?? '' });
    expect(ofTaro).toMatchObject({ accountId: most?.accountId, personCount: 1, personIds: [taro] });
    expect(ofTaro?.looks).toBeLessThan(most?.looks ?? 0);
    expect(await report({ ids: [] })).toEqual([]);
    expect(await report({ accountId: hanako })).toEqual([]);
    expect(await report({ until: '2026-01-02' })).toEqual([]);
    const who = await api.ask(NAME, { id: taro }, { ...auditor, purpose: 'AUDIT' });
    expect(who.data.person).toBeNull();
  });

  it('is read by administrators and auditors only, and chained with the rest of the trail', async () => {
    for (const refused of [
      await api.ask(TRAIL, {}, staff),
      await api.ask(BREACH, { ids: [taro], from: '2026-01-01', until: '2026-12-31' }, staff),
      await api.ask(BREACH_BY_ACCOUNT, { from: '2026-01-01', until: '2026-12-31' }, staff),
    ])
      expect(codesOf(refused)).toEqual(['FORBIDDEN']);
    const { councilId } = api.council;
    await sealTrail(api.database, councilId, systemClock);
    expect(await verifyTrail(api.database, councilId)).toMatchObject({ unsealed: 0, problem: null });
  });
});

import { type Grant, day } from '@tsunagari/kernel';
import { codesOf } from '../../testing/requests.js';
import { PASSWORD, type TestApi, testApi } from '../../testing/test-api.js';
import { graphql } from '../gql/index.js';

const REGISTER = graphql(`
  mutation E2eRegisterToErase($input: RegisterPersonInput!) {
    registerPerson(input: $input) {
      person {
        id
        version
        name
      }
    }
  }
`);
const PREVIEW = graphql(`
  query E2eErasurePreview($personId: ID!) {
    erasurePreview(personId: $personId) {
      erased {
        kind
        rows
      }
      stays {
        kind
        rows
      }
      rowsOfSameName
      unreadableRows
      keptFiles
      emergencyWords
      unreadableWords
      mentions {
        kind
        rows
      }
    }
  }
`);
const ERASE = graphql(`
  mutation E2eErasePerson($input: ErasePersonInput!) {
    erasePerson(input: $input) {
      erased {
        id
        records
      }
      refusals {
        code
        path
      }
    }
  }
`);
const ASK = graphql(`
  query E2eAskForErased($id: ID!, $search: String) {
    person(id: $id) {
      id
    }
    node(id: $id) {
      id
    }
    people(filter: { search: $search }) {
      totalCount
    }
  }
`);

describe('erasing a person over the API', () => {
  let api: TestApi;
  let admin: string;
  beforeAll(async () => {
    api = await testApi();
    admin = await tokenWith('council_admin');
  });
  afterAll(() => api.close());

  const grantOf = (role: Grant['role']): readonly Grant[] => [
    { role, scope: { kind: 'council' }, period: { from: day('2020-04-01'), to: null } },
  ];
  const tokenWith = (role: Grant['role']) => api.token({ grants: grantOf(role) });
  const as = <Result, Variables>(token: string, ...asked: Parameters<typeof api.ask<Result, Variables>>) =>
    api.ask<Result, Variables>(asked[0], asked[1], { authorization: `Bearer ${token}`, ...asked[2] });
  const aPerson = async (name: string) => {
    const person = { name, kana: 'けすひと', contacts: [{ kind: 'PHONE' as const, value: '048-000-1234' }] };
    const key = { 'idempotency-key': encodeURIComponent(name) };
    const made = (await as(admin, REGISTER, { input: { ...person, allowDuplicate: true } }, key)).data.registerPerson
      .person;
    if (!made) throw new Error('nobody was registered');
    return made;
  };
  const erase = (token: string, { id, version, name }: { id: string; version: number; name: string }, given = {}) =>
    as(token, ERASE, {
      input: { id, version, reason: 'SUBJECT_REQUEST' as const, typedName: name, currentPassword: PASSWORD, ...given },
    });

  it('tells what will go and what stays, then takes all of it away at once', async () => {
    const person = await aPerson('消す　一子');
    const preview = (await as(admin, PREVIEW, { personId: person.id })).data.erasurePreview;
    expect(preview?.erased).toEqual(
      expect.arrayContaining([
        { kind: '基本の記録', rows: 1 },
        { kind: '連絡先', rows: 1 },
      ]),
    );
    expect(preview).toMatchObject({
      stays: [{ kind: '見た記録', rows: 1 }],
      rowsOfSameName: 0,
      unreadableRows: 0,
      emergencyWords: 0,
      unreadableWords: 0,
      mentions: [],
    });

    const { erased, refusals } = (await erase(admin, person)).data.erasePerson;
    expect(refusals).toEqual([]);
    expect(erased?.id).toBe(person.id);
    expect(erased?.records).toBeGreaterThan(2);
    const { data } = await as(admin, ASK, { id: person.id, search: '一子' });
    expect(data).toEqual({ person: null, node: null, people: { totalCount: 0 } });
    expect((await as(admin, PREVIEW, { personId: person.id })).data.erasurePreview).toBeNull();
    expect((await erase(admin, person)).data.erasePerson.refusals).toEqual([{ code: 'NOT_FOUND', path: ['id'] }]);
  });

  it('forgets the kept answer: the same request is a new one', async () => {
    const person = await aPerson('消す　二子');
    await erase(admin, person);
    const again = await aPerson('消す　二子');
    expect(again.id).not.toBe(person.id);
  });

  it('asks for the password and for the name, and leaves everything when one is wrong', async () => {
    const person = await aPerson('消さない　三子');
    const refused = async (given: object) => (await erase(admin, person, given)).data.erasePerson.refusals;
    expect(await refused({ currentPassword: 'ちがうあいことばです' })).toEqual([
      { code: 'PASSWORD_WRONG', path: ['currentPassword'] },
    ]);
    expect(await refused({ typedName: '消さない　四子' })).toEqual([
      { code: 'NAME_DOES_NOT_MATCH', path: ['typedName'] },
    ]);
    expect(await refused({ version: 9 })).toEqual([{ code: 'VERSION_CONFLICT', path: ['version'] }]);
    expect((await as(admin, ASK, { id: person.id, search: '三子' })).data.people.totalCount).toBe(1);
  });

  it('is for administrators of the same council', async () => {
    const person = await aPerson('消さない　五子');
    for (const role of ['council_staff', 'branch_coordinator', 'auditor', 'supporter'] as const) {
      const token = await tokenWith(role);
      expect([role, codesOf(await erase(token, person))]).toEqual([role, ['FORBIDDEN']]);
      expect([role, codesOf(await as(token, PREVIEW, { personId: person.id }))]).toEqual([role, ['FORBIDDEN']]);
    }
    const stranger = await api.token({ council: await api.aCouncil(), grants: grantOf('council_admin') });
    expect((await erase(stranger, person)).data.erasePerson.refusals).toEqual([{ code: 'NOT_FOUND', path: ['id'] }]);
    expect((await as(stranger, PREVIEW, { personId: person.id })).data.erasurePreview).toBeNull();
  });
});

import { type Grant, day } from '@tsunagari/kernel';
import readXlsxFile from 'read-excel-file/node';
import { codesOf } from '../../testing/requests.js';
import { PASSWORD, type TestApi, testApi } from '../../testing/test-api.js';
import { graphql } from '../gql/index.js';

const REGISTER = graphql(`
  mutation E2eRegisterToHandOn($input: RegisterPersonInput!) {
    registerPerson(input: $input) {
      person {
        id
        version
      }
    }
  }
`);
const EXPORT_PEOPLE = graphql(`
  mutation E2eExportToHandOn($input: ExportPeopleInput!) {
    exportPeople(input: $input) {
      file {
        rows
        withoutConsent
      }
      refusals {
        code
        path
      }
    }
  }
`);
const RECORD = graphql(`
  mutation E2eRecordDisclosure($input: RecordDisclosureInput!) {
    recordDisclosure(input: $input) {
      disclosure {
        kind
        recipient
        personCount
      }
      refusals {
        code
        path
      }
    }
  }
`);
const DISCLOSURES = graphql(`
  query E2eDisclosures($filter: DisclosureFilter) {
    disclosures(filter: $filter) {
      totalCount
      nodes {
        kind
        recipient
        basis
        items
        listName
        providedOn
        accountName
        personCount
        people {
          name
        }
        erasedNames
      }
    }
  }
`);
const EXPORT = graphql(`
  mutation E2eExportDisclosures($input: ExportDisclosuresInput!) {
    exportDisclosures(input: $input) {
      file {
        url
        rows
      }
    }
  }
`);
const ERASE = graphql(`
  mutation E2eEraseHandedOn($input: ErasePersonInput!) {
    erasePerson(input: $input) {
      refusals {
        code
      }
    }
  }
`);
const RETENTION = graphql(`
  query E2eRetention {
    retention {
      years
      version
      canSet
      due {
        dueOn
        isOver
        person {
          name
        }
      }
    }
  }
`);
const SET_RETENTION = graphql(`
  mutation E2eSetRetention($input: SetRetentionInput!) {
    setRetention(input: $input) {
      retention {
        years
        version
      }
      refusals {
        code
        path
      }
    }
  }
`);
const LEAVE = graphql(`
  mutation E2eLeaveLongAgo($input: RecordPersonLeftInput!) {
    recordPersonLeft(input: $input) {
      refusals {
        code
      }
    }
  }
`);

let api: TestApi;
let admin: string;
let staff: string;
beforeAll(async () => {
  api = await testApi();
  admin = await tokenWith('council_admin');
  staff = await tokenWith('council_staff');
});
afterAll(() => api.close());

const grantOf = (role: Grant['role']): readonly Grant[] => [
  { role, scope: { kind: 'council' }, period: { from: day('2020-04-01'), to: null } },
];
const tokenWith = (role: Grant['role']) => api.token({ grants: grantOf(role) });
const as = <Result, Variables>(token: string, ...asked: Parameters<typeof api.ask<Result, Variables>>) =>
  api.ask<Result, Variables>(asked[0], asked[1], { authorization: `Bearer ${token}` });
const aPerson = async (name: string) => {
  const made = await as(staff, REGISTER, { input: { name, kana: 'わたすひと', allowDuplicate: true } });
  return made.data.registerPerson.person ?? { id: '', version: 0 };
};
const list = async (token: string, filter = {}) => (await as(token, DISCLOSURES, { filter })).data.disclosures;

describe('what is handed on', () => {
  it('is recorded with the list that leaves the council, and not with one that stays', async () => {
    const { id } = await aPerson('渡す　一子');
    const consent = { purpose: 'ROSTER_SHARING', to: 'ASSOCIATION' } as const;
    const take = (provision: { recipient: string; basis: 'LAW' | 'CONSENT' } | null) =>
      as(staff, EXPORT_PEOPLE, {
        input: {
          filter: { search: '一子' },
          format: 'XLSX' as const,
          provision: provision && { ...provision, ...(provision.basis === 'CONSENT' ? { consent } : {}) },
        },
      });
    expect((await take(null)).data.exportPeople.file?.rows).toBe(1);
    expect(await list(staff)).toEqual({ totalCount: 0, nodes: [] });

    const refused = (await take({ recipient: ' ', basis: 'LAW' })).data.exportPeople;
    expect(refused).toEqual({ file: null, refusals: [{ code: 'REQUIRED', path: ['recipient'] }] });
    const nobody = (await take({ recipient: '東一自治会 会長', basis: 'CONSENT' })).data.exportPeople.file;
    expect([nobody?.rows, nobody?.withoutConsent]).toEqual([0, 1]);
    expect(await list(staff)).toEqual({ totalCount: 0, nodes: [] });
    expect((await take({ recipient: '東一自治会 会長', basis: 'LAW' })).data.exportPeople.file?.rows).toBe(1);
    const { nodes } = await list(staff, { personId: id });
    expect(nodes).toEqual([
      {
        kind: 'EXPORT',
        recipient: '東一自治会 会長',
        basis: 'LAW',
        items: expect.arrayContaining(['氏名', '住所']) as string[],
        listName: '名簿',
        providedOn: '2026-11-23',
        accountName: '職員（架空）',
        personCount: 1,
        people: [{ name: '渡す　一子' }],
        erasedNames: [],
      },
    ]);
  });

  it('is recorded from a card, taken away as a file, and kept from those who are not to read it', async () => {
    const { id } = await aPerson('渡す　二子');
    const told = {
      personIds: [id],
      kind: 'SHARE' as const,
      basis: 'LIFE' as const,
      providedOn: '2026-11-22',
      items: ['氏名'],
    };
    const { data } = await as(staff, RECORD, { input: { ...told, recipient: '消防署' } });
    expect(data.recordDisclosure).toEqual({
      disclosure: { kind: 'SHARE', recipient: '消防署', personCount: 1 },
      refusals: [],
    });
    const { file } = (await as(staff, EXPORT, { input: { filter: { recipient: '消防' }, format: 'XLSX' } })).data
      .exportDisclosures;
    const answer = await fetch(`${api.url}${file?.url}`, { headers: { authorization: `Bearer ${staff}` } });
    const [sheet] = await readXlsxFile(Buffer.from(await answer.arrayBuffer()));
    expect(sheet?.data.at(-1)?.slice(0, 8)).toEqual([
      '令和8年（2026年）11月22日',
      '伝えた・見せた',
      '消防署',
      '生命・身体・財産を守るため',
      '氏名',
      null,
      1,
      '渡す　二子',
    ]);

    const auditor = await list(await tokenWith('auditor'), { personId: id });
    expect(auditor.nodes.map(({ recipient, people }) => [recipient, people])).toEqual([['消防署', []]]);
    for (const role of ['branch_coordinator', 'supporter', 'analyst'] as const) {
      const token = await tokenWith(role);
      expect([role, codesOf(await as(token, DISCLOSURES, {}))]).toEqual([role, ['FORBIDDEN']]);
      expect([role, codesOf(await as(token, EXPORT, { input: { format: 'CSV' as const } }))]).toEqual([
        role,
        ['FORBIDDEN'],
      ]);
      expect([role, codesOf(await as(token, RECORD, { input: { ...told, recipient: 'x' } }))]).toEqual([
        role,
        ['FORBIDDEN'],
      ]);
    }
    const stranger = await api.token({ council: await api.aCouncil() });
    expect((await list(stranger)).totalCount).toBe(0);
    const foreign = await as(stranger, RECORD, { input: { ...told, recipient: 'x' } });
    expect(foreign.data.recordDisclosure.refusals).toEqual([{ code: 'NOT_FOUND', path: ['personIds'] }]);
  });

  it('names someone who was erased to administrators alone', async () => {
    const person = await aPerson('渡す　三子');
    const told = { personIds: [person.id], kind: 'PRINT' as const, basis: 'LAW' as const, items: ['氏名'] };
    await as(staff, RECORD, { input: { ...told, recipient: '市役所', providedOn: '2026-11-22' } });
    const input = { ...person, reason: 'SUBJECT_REQUEST' as const, typedName: '渡す 三子', currentPassword: PASSWORD };
    expect((await as(admin, ERASE, { input })).data.erasePerson.refusals).toEqual([]);
    const named = async (token: string) =>
      (await list(token, { recipient: '市役所' })).nodes.map(({ people, erasedNames }) => [people, erasedNames]);
    expect(await named(admin)).toEqual([[[], ['渡す　三子']]]);
    expect(await named(staff)).toEqual([[[], []]]);
  });
});

describe('the time for which records are kept', () => {
  it('is shown to staff with those who are due, and set by administrators', async () => {
    const { id, version } = await aPerson('去る　四子');
    await as(staff, LEAVE, { input: { id, version, on: '2021-11-20', reason: 'MOVED' } });
    const shown = (await as(staff, RETENTION, {})).data.retention;
    expect(shown).toMatchObject({
      years: 5,
      canSet: false,
      due: [{ dueOn: '2026-11-20', isOver: true, person: { name: '去る　四子' } }],
    });
    const set = (token: string, years: number) =>
      as(token, SET_RETENTION, { input: { years, version: shown.version } });
    expect(codesOf(await set(staff, 6))).toEqual(['FORBIDDEN']);
    expect((await set(admin, 0)).data.setRetention.refusals).toEqual([{ code: 'NOT_A_RETENTION', path: ['years'] }]);
    expect((await set(admin, 6)).data.setRetention.retention).toEqual({ years: 6, version: shown.version + 1 });
    expect((await set(admin, 7)).data.setRetention.refusals).toEqual([{ code: 'VERSION_CONFLICT', path: ['version'] }]);
    expect((await as(admin, RETENTION, {})).data.retention).toMatchObject({ canSet: true, due: [] });
    const stranger = await api.token({ council: await api.aCouncil() });
    expect((await as(stranger, RETENTION, {})).data.retention).toMatchObject({ years: 5, due: [] });
    for (const role of ['branch_coordinator', 'auditor', 'supporter'] as const)
      expect([role, codesOf(await as(await tokenWith(role), RETENTION, {}))]).toEqual([role, ['FORBIDDEN']]);
  });
});

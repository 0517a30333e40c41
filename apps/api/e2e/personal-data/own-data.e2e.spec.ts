import { Client } from 'pg';
import { HELD_TABLES } from '@tsunagari/people';
import { type Grant, day } from '@tsunagari/kernel';
import readXlsxFile from 'read-excel-file/node';
import { codesOf } from '../../testing/requests.js';
import { type TestApi, testApi } from '../../testing/test-api.js';
import { COLUMN_WORDS, KINDS_OF_RECORDS, MACHINE_COLUMNS } from '../../src/personal-data/own-data-words.js';
import { graphql } from '../gql/index.js';

const REGISTER = graphql(`
  mutation E2eRegisterToTell($input: RegisterPersonInput!) {
    registerPerson(input: $input) {
      person {
        id
      }
    }
  }
`);
const LOOK = graphql(`
  query E2eLookToTell($id: ID!) {
    person(id: $id) {
      contacts {
        value
      }
    }
  }
`);
const DISCLOSE = graphql(`
  mutation E2eDiscloseOwnData($input: DiscloseOwnDataInput!) {
    discloseOwnData(input: $input) {
      ownData {
        personId
        name
        on
        sections {
          title
          records {
            heading
            fields {
              label
              value
            }
          }
        }
      }
      file {
        name
        url
        rows
      }
      refusals {
        code
      }
    }
  }
`);

describe('telling a person what is held', () => {
  let api: TestApi;
  let staff: string;
  let personId: string;
  beforeAll(async () => {
    api = await testApi();
    staff = await api.token();
    const person = {
      name: '髙﨑　花子',
      kana: 'たかさき　はなこ',
      note: '足が少し悪い',
      birth: '昭和23年4月1日',
      contacts: [{ kind: 'PHONE' as const, value: '776-6015', label: '自宅' }],
    };
    personId = (await as(staff, REGISTER, { input: person })).data.registerPerson.person?.id ?? '';
  });
  afterAll(() => api.close());

  const as = <Result, Variables>(token: string, ...asked: Parameters<typeof api.ask<Result, Variables>>) =>
    api.ask<Result, Variables>(asked[0], asked[1], { authorization: `Bearer ${token}`, ...asked[2] });
  const grantOf = (role: Grant['role']): readonly Grant[] => [
    { role, scope: { kind: 'council' }, period: { from: day('2020-04-01'), to: null } },
  ];

  it('gives every kind of record, opened and in words, and who looked by role', async () => {
    await as(staff, LOOK, { id: personId }, { purpose: 'CONSULTATION' });
    const { ownData, file } = (await as(staff, DISCLOSE, { input: { personId } })).data.discloseOwnData;
    expect(file).toBeNull();
    expect(ownData).toMatchObject({ personId, name: '髙﨑　花子', on: '2026-11-23' });
    expect(ownData?.sections.map(({ title }) => title)).toEqual(Object.values(KINDS_OF_RECORDS));
    const said = (title: string) =>
      ownData?.sections
        .find((section) => section.title === title)
        ?.records.map(({ heading, fields }) => [heading, ...fields.map(({ label, value }) => `${label}：${value}`)]);
    expect(said('基本の記録')?.[0]).toEqual(
      expect.arrayContaining(['今の記録', '氏名：髙﨑　花子', '備考：足が少し悪い', 'データの由来：職員の入力']),
    );
    expect(said('連絡先')?.[0]).toEqual(
      expect.arrayContaining(['種別：電話', '呼び名：自宅', '連絡先：048-776-6015（届いたままの文字：776-6015）']),
    );
    // When it was is the clock of the database, which no test sets.
    expect(said('見た記録')?.map(([, ...fields]) => fields)).toContainEqual([
      '見た人の役割：市社協職員',
      '目的：相談',
      '見た項目：連絡先',
    ]);
    expect(said('同意の記録')).toEqual([]);
  });

  it('gives it as an Excel file and as JSON, to the one who asked', async () => {
    for (const format of ['XLSX', 'JSON'] as const) {
      const { file } = (await as(staff, DISCLOSE, { input: { personId, format } })).data.discloseOwnData;
      expect(file?.name).toBe(`本人への開示_R8-11-23.${format === 'XLSX' ? 'xlsx' : 'json'}`);
      const fetched = (token: string) =>
        fetch(`${api.url}${file?.url}`, { headers: { authorization: `Bearer ${token}` } });
      expect((await fetched(await api.token())).status).toBe(404);
      const bytes = Buffer.from(await (await fetched(staff)).arrayBuffer());
      const rows =
        format === 'XLSX'
          ? ((await readXlsxFile(bytes))[0]?.data ?? [])
          : (JSON.parse(bytes.toString('utf8')) as unknown);
      expect(JSON.stringify(rows)).toContain('足が少し悪い');
      expect(JSON.stringify(rows)).toContain('架空のデータ');
    }
  });

  it('stands in the trail as looked at because the person asked, whatever the header says', async () => {
    const teller = await api.token();
    await as(teller, DISCLOSE, { input: { personId } }, { purpose: 'VISIT' });
    const owner = new Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ action: string; purpose: string | null }>(
      `select action, details->>'purpose' as purpose from audit_event where account_id = (select account_id from audit_event
         where action = 'own-data.disclose' order by recorded_at desc limit 1) and action <> 'pledge.accept' order by action`,
    );
    await owner.end();
    expect(rows).toEqual([
      { action: 'disclosure.record', purpose: null },
      { action: 'own-data.disclose', purpose: null },
      { action: 'people.looked', purpose: 'SUBJECT_REQUEST' },
    ]);
  });

  it('is for staff and administrators of the same council', async () => {
    for (const role of ['branch_coordinator', 'auditor', 'supporter', 'analyst'] as const) {
      const refused = await as(await api.token({ grants: grantOf(role) }), DISCLOSE, { input: { personId } });
      expect([role, codesOf(refused)]).toEqual([role, ['FORBIDDEN']]);
    }
    const stranger = await api.token({ council: await api.aCouncil() });
    const { data } = await as(stranger, DISCLOSE, { input: { personId } });
    expect(data.discloseOwnData).toEqual({ ownData: null, file: null, refusals: [{ code: 'NOT_FOUND' }] });
  });

  it('has a word for every table and column that is told', async () => {
    const owner = new Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ table: string; column: string }>(
      `select c.relname as "table", a.attname as "column" from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
    );
    await owner.end();
    const told = rows.filter(({ table }) => HELD_TABLES[table]?.told === true);
    expect(told.filter(({ table }) => KINDS_OF_RECORDS[table] === undefined)).toEqual([]);
    const wordless = told.filter(({ column }) => !MACHINE_COLUMNS.has(column) && COLUMN_WORDS[column] === undefined);
    expect(wordless).toEqual([]);
  });
});

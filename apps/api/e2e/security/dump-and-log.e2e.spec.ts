import { Client } from 'pg';
import { type AnotherProcess, anotherProcess } from '../../testing/another-process.js';
import { post } from '../../testing/requests.js';
import { type TestApi, testApi } from '../../testing/test-api.js';

const PHONE = '048-999-1234';
const CANARIES = {
  phone: /048-?999-?1234/,
  address: /かなりあ町９丁目/,
  email: /canary-mail@example\.jp/,
  note: /ひとりで心ぼそいと話していた/,
  earlierNote: /足を悪くしたと聞いた/,
};
const REGISTER = `mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { person { id version } refusals { code } } }`;
const REVISE = `mutation ($input: RevisePersonInput!) { revisePerson(input: $input) { person { note } refusals { code } } }`;
const FIND = `query ($phone: String!) { people(filter: { search: $phone }, first: 5) { nodes { note contacts { value } } } }`;

describe('what lies in the database and in the log', () => {
  let api: TestApi;
  let process: AnotherProcess;
  let owner: Client;
  let headers: Record<string, string>;
  beforeAll(async () => {
    api = await testApi();
    process = await anotherProcess(api, [Buffer.alloc(32, 7)], 'debug');
    headers = { authorization: `Bearer ${await api.token()}` };
    owner = new Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    const ask = <Result>(query: string, variables: object, key = {}) =>
      post<Result>(process.url, { query, variables }, { ...headers, ...key });
    const input = {
      name: '見本田　花子',
      note: '足を悪くしたと聞いた',
      contacts: [
        { kind: 'PHONE', value: PHONE },
        { kind: 'ADDRESS', value: 'かなりあ町９丁目' },
        { kind: 'EMAIL', value: 'canary-mail@example.jp' },
      ],
    };
    const made = await ask<{ registerPerson: { person: object } }>(
      REGISTER,
      { input },
      { 'idempotency-key': 'canary-1' },
    );
    const note = 'ひとりで心ぼそいと話していた';
    await ask(REVISE, { input: { ...made.data.registerPerson.person, note } }, { 'idempotency-key': 'canary-2' });
    const found = await ask<{ people: { nodes: object[] } }>(FIND, { phone: PHONE });
    expect(found.data.people.nodes).toEqual([
      { note, contacts: [{ value: PHONE }, { value: 'かなりあ町９丁目' }, { value: 'canary-mail@example.jp' }] },
    ]);
    // A fault in the middle of all that, for the log.
    await owner.query(`alter table person_contact rename column sealed to sealed_away`);
    const faulty = await ask(REGISTER, { input: { ...input, allowDuplicate: true } });
    expect(faulty.errors.map(({ extensions }) => extensions['code'])).toEqual(['INTERNAL']);
    await owner.query(`alter table person_contact rename column sealed_away to sealed`);
  });
  afterAll(async () => {
    await owner.end();
    await process.close();
    await api.close();
  });

  it.each(Object.entries(CANARIES))('tells no %s in a dump of every table', async (_name, canary) => {
    const { rows: tables } = await owner.query<{ place: string }>(
      `select format('%I.%I', table_schema, table_name) as place from information_schema.tables where table_schema in ('public', 'history')`,
    );
    expect(tables.length).toBeGreaterThan(50);
    for (const { place } of tables) {
      const { rows } = await owner.query<{ text: string }>(`select t::text as text from ${place} t`);
      expect([place, rows.filter(({ text }) => canary.test(text))]).toEqual([place, []]);
    }
  });

  it('tells nothing of it in the log, which tells of the fault', () => {
    const log = process.lines.join('');
    expect(log).toContain('sealed');
    for (const canary of Object.values(CANARIES)) expect(log).not.toMatch(canary);
  });
});

import { Client } from 'pg';
import { post } from '../../testing/requests.js';
import { type TestApi, testApi } from '../../testing/test-api.js';
import { postFile } from '../../testing/uploads.js';

/** Words and numbers that nothing else says, one for each place where something about a person is kept. */
const SECRETS = {
  phone: '0487766015',
  address: 'かなりあ町ひみつ丁目',
  email: 'hidden-canary@example.jp',
  note: 'ひみつの備考カナリア',
  witness: 'ひみつの立会人カナリア',
  row: 'ひみつの行カナリア',
} as const;
const REGISTER = `mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { person { id } refusals { code } } }`;
const TEXT = `mutation ($input: AddConsentTextInput!) { addConsentText(input: $input) { consentText { id } refusals { code } } }`;
const CONSENT = `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { refusals { code } } }`;
const IMPORT = `mutation ($input: StartImportInput!) { startImport(input: $input) { refusals { code } } }`;

describe('somebody with a copy of the database', () => {
  let api: TestApi;
  let owner: Client;
  beforeAll(async () => {
    api = await testApi();
    owner = new Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await api.close();
  });

  /** All rows of all tables, their past too, as texts; bytes as they are and as UTF-8. */
  async function everything(): Promise<string> {
    const { rows: tables } = await owner.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c where c.relkind = 'r'
         and c.relnamespace in ('public'::regnamespace, 'history'::regnamespace)`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await owner.query<{ row: object }>(`select to_jsonb(t) as row from ${name} t`);
      texts.push(...rows.map(({ row }) => JSON.stringify(row)));
    }
    const all = texts.join('\n');
    const bytes = [...all.matchAll(/\\\\x([0-9a-f]+)/g)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').toString('utf8'),
    );
    const encoded = (all.match(/[A-Za-z0-9+/_-]{24,}/g) ?? []).map((text) =>
      Buffer.from(text, 'base64').toString('utf8'),
    );
    return [all, ...bytes, ...encoded].join('\n');
  }

  it('reads no telephone number, no address and nothing that is confidential', async () => {
    const token = await api.token();
    const run = async (query: string, input: object) => {
      const reply = await post<
        Record<string, { refusals: unknown[]; person?: { id: string }; consentText?: { id: string } }>
      >(
        api.url,
        { query, variables: { input } },
        { authorization: `Bearer ${token}`, 'idempotency-key': `k${JSON.stringify(input).length}` },
      );
      const [payload] = Object.values(reply.data);
      expect(payload?.refusals).toEqual([]);
      return payload;
    };
    const registered = await run(REGISTER, {
      name: '名札　花子',
      note: SECRETS.note,
      contacts: [
        { kind: 'PHONE', value: '048-776-6015' },
        { kind: 'ADDRESS', value: SECRETS.address },
        { kind: 'EMAIL', value: SECRETS.email },
      ],
    });
    const words = await run(TEXT, {
      purpose: 'PHOTO',
      label: '令和8年版',
      text: '写真を載せます。',
      inForceFrom: '2026-01-01',
    });
    await run(CONSENT, {
      personId: registered?.person?.id,
      purpose: 'PHOTO',
      recipients: ['PUBLIC'],
      textId: words?.consentText?.id,
      givenBy: 'SELF',
      channel: 'PAPER',
      witness: SECRETS.witness,
      from: '2026-02-01',
    });
    const csv = new TextEncoder().encode(`氏名,ふりがな,備考\n${SECRETS.row},なふだ,${SECRETS.note}\n`);
    const { id: fileId } = await postFile(api, token, '名簿.csv', csv);
    await run(IMPORT, { fileId, kind: 'PEOPLE' });

    const kept = await everything();
    expect(kept).toContain('名札　花子');
    for (const [what, secret] of Object.entries(SECRETS)) expect([what, kept.includes(secret)]).toEqual([what, false]);
    for (const written of ['048-776-6015', '7766015', token])
      expect([written, kept.includes(written)]).toEqual([written, false]);
    expect(api.faults).toEqual([]);
  });

  it('opens nothing by moving what is sealed to another row', async () => {
    const token = await api.token();
    const asked = '{ people(first: 10, orderBy: RECENT) { nodes { name note } } }';
    const read = () =>
      post<{ people: { nodes: { name: string; note: string | null }[] } } | null>(
        api.url,
        { query: asked },
        { authorization: `Bearer ${token}` },
      );
    const other = { name: '別人　太郎', note: 'べつの備考', allowDuplicate: true };
    await post(api.url, { query: REGISTER, variables: { input: other } }, { authorization: `Bearer ${token}` });
    expect((await read()).data?.people.nodes.map(({ note }) => note)).toContain(SECRETS.note);
    await owner.query(
      `update person set note_sealed = (select p.note_sealed from person p where p.name like '名札%') where name like '別人%'`,
    );
    const moved = (await read()).data?.people.nodes ?? [];
    expect(moved.find(({ name }) => name.startsWith('別人'))?.note).toContain('Cannot be unsealed');
    expect(moved.filter(({ note }) => note?.includes(SECRETS.note)).map(({ name }) => name)).toEqual(['名札　花子']);
    expect(api.faults.splice(0).join('')).not.toContain('備考カナリア');
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

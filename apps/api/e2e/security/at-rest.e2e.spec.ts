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
  });
});

import { systemClaims } from '@tsunagari/database';
import { SoftwareAuthenticator } from '@tsunagari/identity/testing';
import { type Grant, day, systemClock } from '@tsunagari/kernel';
import { Client } from 'pg';
import { codesOf as errorCodesOf, post } from '../../testing/requests.js';
import { PASSWORD, type TestApi, testApi } from '../../testing/test-api.js';

const START = `mutation E2eStartKey($input: StartPasskeyInput!) { startPasskey(input: $input) { passkey { options } refusals { code } } }`;
const ADD = `mutation E2eAddKey($input: AddPasskeyInput!) { addPasskey(input: $input) { passkey { name } refusals { code } } }`;
const ASK = `mutation E2eStartProof($input: StartPasskeyProofInput!) { startPasskeyProof(input: $input) { passkey { options } refusals { code message } } }`;
const OPEN = `mutation E2eOpenByKey($input: OpenEmergencyAccessInput!) { openEmergencyAccess(input: $input) { access { id isOpen } refusals { code path message } } }`;
const END = `mutation E2eEndByKey($input: EndEmergencyAccessInput!) { endEmergencyAccess(input: $input) { refusals { code } } }`;
const WHY = { reason: 'LIFE_IN_DANGER', words: '隣の人から、倒れているようだと電話があった。' };
const FOR = { for: 'EMERGENCY_ACCESS' };

interface Refused {
  readonly code: string;
  readonly path?: readonly string[];
  readonly message: string;
}
type Asked = Parameters<SoftwareAuthenticator['answer']>[0];

describe('an emergency access of someone who signs in without a password', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await testApi({ clock: systemClock, operations: [START, ADD, ASK, OPEN, END] })));
  afterAll(() => api.close());

  const someone = async () => {
    const [branch] = await api.database
      .reader(systemClaims(api.council.councilId))
      .rows<{ id: string }>(`select id from branch order by code limit 1`);
    const grant: Grant = {
      role: 'branch_officer',
      scope: { kind: 'branch', branchId: branch?.id ?? '' },
      period: { from: day('2020-04-01'), to: null },
    };
    const email = await api.account([grant]);
    const cookie = await api.session(email);
    const ask = async <Payload>(query: string, input: object) =>
      Object.values(
        (await post<Record<string, Payload>>(api.url, { query, variables: { input } }, { cookie })).data,
      )[0]!;
    return { email, ask };
  };
  const withoutPassword = async (email: string) => {
    const owner = new Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    await owner.query(`select set_config('app.council_id', $1, false)`, [api.council.councilId]);
    await owner.query(
      `delete from account_credential c using account a where a.council_id = c.council_id and a.id = c.id and a.email = $1`,
      [email],
    );
    await owner.end();
  };
  type Ask = Awaited<ReturnType<typeof someone>>['ask'];
  type Started = { readonly passkey: { readonly options: string }; readonly refusals: readonly Refused[] };
  const open = (ask: Ask, input: object) =>
    ask<{ access: { id: string; isOpen: boolean } | null; refusals: readonly Refused[] }>(OPEN, { ...WHY, ...input });
  const codesOf = async (answer: Promise<{ readonly refusals: readonly Refused[] }>) =>
    (await answer).refusals.map(({ code }) => code);
  /** Someone who has a passkey. */
  const withKey = async () => {
    const { email, ask } = await someone();
    const key = new SoftwareAuthenticator('http://localhost:4000');
    const toAdd = await ask<Started>(START, { currentPassword: PASSWORD });
    await ask(ADD, { name: '携帯', ...key.register(JSON.parse(toAdd.passkey.options) as Asked) });
    const answer = async () => key.answer(JSON.parse((await ask<Started>(ASK, FOR)).passkey.options) as Asked);
    return { email, ask, answer };
  };
  const refusedInTrail = async (email: string) => {
    const reader = api.database.reader(systemClaims(api.council.councilId));
    const rows = await reader.rows(
      `select 1 from audit_event e join account a on a.council_id = e.council_id and a.id = e.subject_id
       where e.action = 'session.refuse-passkey' and a.email = $1`,
      [email],
    );
    return rows.length;
  };

  it('is opened by a passkey, asked for a moment before', async () => {
    const { email, ask, answer } = await withKey();
    await withoutPassword(email);
    expect(await open(ask, { passkey: await answer() })).toMatchObject({ access: { isOpen: true }, refusals: [] });
    expect(await refusedInTrail(email)).toBe(0);
    expect(api.faults).toEqual([]);
  });

  it('takes an answer once, also when it was refused: because it was forged, or because an access is open', async () => {
    const { ask, answer } = await withKey();
    const right = await answer();
    expect(await codesOf(open(ask, { passkey: { ...right, signature: 'AAAA' } }))).toEqual(['PASSKEY_REFUSED']);
    expect(await codesOf(open(ask, { passkey: right }))).toEqual(['PASSKEY_REFUSED']);

    const { access } = await open(ask, { passkey: await answer() });
    const second = await answer();
    expect(await codesOf(open(ask, { passkey: second }))).toEqual(['EMERGENCY_ACCESS_OPEN']);
    expect(await codesOf(ask(END, { id: access?.id }))).toEqual([]);
    expect(await codesOf(open(ask, { passkey: second }))).toEqual(['PASSKEY_REFUSED']);
    expect(api.faults).toEqual([]);
  });

  it('tells in the trail of each passkey that was refused, and is closed after ten of them, not for the password', async () => {
    const { email, ask, answer } = await withKey();
    const right = await answer();
    const forged = { ...right, clientData: 'AAAA' };
    for (let count = 0; count < 10; count += 1)
      expect(await codesOf(open(ask, { passkey: forged }))).toEqual(['PASSKEY_REFUSED']);
    const closed = await open(ask, { passkey: right });
    expect(closed.refusals).toMatchObject([{ code: 'PASSKEY_TRIED_TOO_OFTEN' }]);
    expect(closed.refusals[0]?.message).toMatch(/^パスキーの確認が続けてできませんでした。15分ほど待ってから/);
    expect(await refusedInTrail(email)).toBe(10);
    expect(await codesOf(open(ask, { currentPassword: PASSWORD }))).toEqual([]);
    expect(api.faults).toEqual([]);
  });

  it('asks an account for a passkey ten times within a quarter of an hour, until one has proved it, and nobody before the pledge', async () => {
    const { email, ask, answer } = await withKey();
    const asked = new Array<Awaited<ReturnType<typeof answer>>>();
    for (let count = 0; count < 10; count += 1) asked.push(await answer());
    const asking = () => codesOf(ask<Started>(ASK, FOR));
    expect(await asking()).toEqual(['PASSKEY_TRIED_TOO_OFTEN']);
    const other = await withKey();
    expect(await codesOf(other.ask<Started>(ASK, FOR))).toEqual([]);
    expect(await codesOf(open(ask, { passkey: asked[9] }))).toEqual([]);
    expect(await asking()).toEqual([]);
    expect(await refusedInTrail(email)).toBe(0);

    const cookie = await api.session(await api.account(undefined, undefined, 'owed'));
    const owed = await post(api.url, { query: ASK, variables: { input: FOR } }, { cookie });
    expect(errorCodesOf(owed)).toEqual(['PLEDGE_REQUIRED']);
  });

  it('is refused to who has neither, in words that say what to do', async () => {
    const { email, ask } = await someone();
    await withoutPassword(email);
    const started = await ask<{ refusals: readonly Refused[] }>(ASK, FOR);
    expect(started.refusals).toMatchObject([{ code: 'NO_PASSKEY' }]);
    expect(started.refusals[0]?.message).toContain('パスワードもまだない人は、管理者に再設定のリンクを頼んで');
    const { access, refusals } = await open(ask, { currentPassword: 'なにか' });
    expect([access, refusals.map(({ code, path }) => [code, path])]).toEqual([
      null,
      [['NO_PASSWORD', ['currentPassword']]],
    ]);
    expect(refusals[0]?.message).toMatch(
      /^このアカウントには、まだパスワードがありません。管理者に再設定のリンクを頼んで/,
    );
  });
});

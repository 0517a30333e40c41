import { systemClaims } from '@tsunagari/database';
import { SoftwareAuthenticator } from '@tsunagari/identity/testing';
import { type Grant, day, systemClock } from '@tsunagari/kernel';
import { Client } from 'pg';
import { post } from '../../testing/requests.js';
import { PASSWORD, type TestApi, testApi } from '../../testing/test-api.js';

const START = `mutation E2eStartKey($input: StartPasskeyInput!) { startPasskey(input: $input) { passkey { options } refusals { code } } }`;
const ADD = `mutation E2eAddKey($input: AddPasskeyInput!) { addPasskey(input: $input) { passkey { name } refusals { code } } }`;
const ASK = `mutation E2eStartProof($input: StartPasskeyProofInput!) { startPasskeyProof(input: $input) { passkey { options } refusals { code message } } }`;
const OPEN = `mutation E2eOpenByKey($input: OpenEmergencyAccessInput!) { openEmergencyAccess(input: $input) { access { isOpen } refusals { code path message } } }`;
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
  beforeAll(async () => void (api = await testApi({ clock: systemClock, operations: [START, ADD, ASK, OPEN] })));
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
  const open = (ask: Awaited<ReturnType<typeof someone>>['ask'], input: object) =>
    ask<{ access: { isOpen: boolean } | null; refusals: readonly Refused[] }>(OPEN, { ...WHY, ...input });

  it('is opened by a passkey, asked for a moment before', async () => {
    const { email, ask } = await someone();
    const key = new SoftwareAuthenticator('http://localhost:4000');
    type Started = { readonly passkey: { readonly options: string } };
    const toAdd = await ask<Started>(START, { currentPassword: PASSWORD });
    await ask(ADD, { name: '携帯', ...key.register(JSON.parse(toAdd.passkey.options) as Asked) });
    await withoutPassword(email);
    const { passkey } = await ask<Started>(ASK, FOR);
    const answer = key.answer(JSON.parse(passkey.options) as Asked);
    const forged = await open(ask, { passkey: { ...answer, signature: 'AAAA' } });
    expect(forged).toMatchObject({ access: null, refusals: [{ code: 'PASSKEY_REFUSED' }] });
    expect(await open(ask, { passkey: answer })).toEqual({ access: { isOpen: true }, refusals: [] });
    expect(api.faults).toEqual([]);
  });

  it('is refused to who has neither, in words that say what to do', async () => {
    const { email, ask } = await someone();
    await withoutPassword(email);
    const started = await ask<{ refusals: readonly Refused[] }>(ASK, FOR);
    expect(started.refusals).toMatchObject([{ code: 'NO_PASSKEY' }]);
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

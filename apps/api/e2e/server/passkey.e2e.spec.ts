import { type PasskeyAssertion, type PasskeyRegistration } from '@tsunagari/identity';
import { SoftwareAuthenticator } from '@tsunagari/identity/testing';
import { type Clock, fixedClock } from '@tsunagari/kernel';
import { generateSync } from 'otplib';
import { codesOf, cookieOf, post, trySignIn } from '../../testing/requests.js';
import { PASSWORD, type TestApi, testApi } from '../../testing/test-api.js';

const START = `mutation E2eStartPasskey($input: StartPasskeyInput!) { startPasskey(input: $input) { passkey { options } refusals { code path } } }`;
const ADD = `mutation E2eAddPasskey($input: AddPasskeyInput!) { addPasskey(input: $input) { passkey { id name lastUsedAt } refusals { code path message } } }`;
const RENAME = `mutation E2eRenamePasskey($input: RenamePasskeyInput!) { renamePasskey(input: $input) { passkey { name } refusals { code } } }`;
const REMOVE = `mutation E2eRemovePasskey($input: RemovePasskeyInput!) { removePasskey(input: $input) { account { passkeys { id } } refusals { code } } }`;
const START_APP = `mutation E2eStartApp($input: StartTotpInput!) { startTotp(input: $input) { totp { secret } refusals { code } } }`;
const CONFIRM_APP = `mutation E2eConfirmApp($input: ConfirmTotpInput!) { confirmTotp(input: $input) { refusals { code } } }`;
const VIEWER = 'query E2ePasskeys { viewer { account { email passkeys { id name lastUsedAt } } } }';
const NODE = 'query E2ePasskeyNode($id: ID!) { node(id: $id) { id } }';
const ORIGIN = 'http://localhost:4000';
const NOON = new Date('2026-11-24T12:00:00+09:00');

interface Options {
  readonly challenge: string;
  readonly rpId?: string;
  readonly allowCredentials?: readonly { readonly id: string }[];
}
interface Added {
  readonly passkey: { readonly id: string; readonly name: string } | null;
  readonly refusals: readonly { readonly code: string; readonly message: string }[];
}

describe('passkeys over HTTP', () => {
  let api: TestApi;
  let now = NOON;
  const clock: Clock = { now: () => now, today: () => fixedClock(now.toISOString()).today() };
  const operations = [START, ADD, RENAME, REMOVE, VIEWER, NODE, START_APP, CONFIRM_APP];
  beforeAll(async () => void (api = await testApi({ operations, clock })));
  afterAll(() => api.close());

  const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${api.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const optionsOf = async (body: object): Promise<Options> =>
    (await (await send('/auth/passkey/options', body)).json()) as Options;
  const enter = (assertion: PasskeyAssertion, challenge?: string) => {
    const { credentialId: id, clientData: clientDataJSON, authenticatorData, signature, userHandle } = assertion;
    const credential = { id, response: { clientDataJSON, authenticatorData, signature, userHandle } };
    return send('/auth/passkey', { challenge, credential });
  };
  const who = (cookie: string) =>
    post<{ viewer: { account: { email: string; passkeys: { id: string; name: string; lastUsedAt: string }[] } } }>(
      api.url,
      { query: VIEWER },
      { cookie },
    );
  async function add(cookie: string, key: SoftwareAuthenticator, change: Partial<PasskeyRegistration> = {}) {
    const start = { query: START, variables: { input: { currentPassword: PASSWORD } } };
    const { data } = await post<{ startPasskey: { passkey: { options: string } } }>(api.url, start, { cookie });
    const asked = JSON.parse(data.startPasskey.passkey.options) as Parameters<typeof key.register>[0];
    const input = { name: '事務所のパソコン', ...key.register(asked), ...change };
    const added = await post<{ addPasskey: Added }>(api.url, { query: ADD, variables: { input } }, { cookie });
    return added.data.addPasskey;
  }

  it('are added on one’s own page and let in without name and password', async () => {
    const email = await api.account();
    const cookie = await api.session(email);
    const key = new SoftwareAuthenticator(ORIGIN);
    expect((await add(cookie, key)).passkey).toMatchObject({ name: '事務所のパソコン', lastUsedAt: null });
    const options = await optionsOf({});
    expect([options.rpId, options.allowCredentials]).toEqual(['localhost', undefined]);
    const entered = await enter(key.answer(options));
    expect(entered.status).toBe(204);
    const { data } = await who(cookieOf(entered));
    expect(data.viewer.account).toMatchObject({ email, passkeys: [{ name: '事務所のパソコン' }] });
    expect(new Date(data.viewer.account.passkeys[0]?.lastUsedAt ?? 0)).toEqual(NOON);
    const again = await enter(key.answer(options));
    expect([again.status, await again.json(), again.headers.get('set-cookie')]).toEqual([
      401,
      { code: 'PASSKEY_REFUSED' },
      null,
    ]);
  });

  it('are asked for after the password', async () => {
    const email = await api.account();
    const key = new SoftwareAuthenticator(ORIGIN);
    await add(await api.session(email), key);
    const answer = await trySignIn(api.url, email, PASSWORD);
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null]);
    const waiting = (await answer.json()) as { next: string; challenge: string; ways: string[] };
    expect(waiting).toMatchObject({ next: 'passkey', ways: ['passkey'] });
    const options = await optionsOf({ challenge: waiting.challenge });
    expect(options.allowCredentials?.map(({ id }) => id)).toEqual([key.credentialId]);
    const entered = await enter(key.answer(options), waiting.challenge);
    expect((await who(cookieOf(entered))).data.viewer.account.email).toBe(email);
  });

  it('say nothing of accounts: an unknown passkey, an unknown sign-in and a wrong signature are refused alike', async () => {
    const key = new SoftwareAuthenticator(ORIGIN);
    await add(await api.session(await api.account()), key);
    const unknown = new SoftwareAuthenticator(ORIGIN);
    const twin = new SoftwareAuthenticator(ORIGIN, key.credentialId);
    const refusals = [
      await enter(unknown.answer(await optionsOf({}))),
      await enter(twin.answer(await optionsOf({}))),
      await enter(key.answer(await optionsOf({}), { origin: 'https://evil.test' })),
      await enter(key.answer({ challenge: 'x'.repeat(43), rpId: 'localhost' }), 'x'.repeat(43)),
      await send('/auth/passkey/options', { challenge: 'x'.repeat(43) }),
    ];
    for (const refused of refusals)
      expect([refused.status, await refused.json()]).toEqual([401, { code: 'PASSKEY_REFUSED' }]);
  });

  it('are renamed and taken away, by their owner only', async () => {
    const cookie = await api.session(await api.account());
    const { passkey } = await add(cookie, new SoftwareAuthenticator(ORIGIN));
    const id = passkey?.id ?? '';
    const other = await api.session(await api.account());
    const rename = { query: RENAME, variables: { input: { id, name: 'スマートフォン' } } };
    const remove = { query: REMOVE, variables: { input: { id, currentPassword: PASSWORD } } };
    const node = { query: NODE, variables: { id } };
    const notFound = { passkey: null, refusals: [{ code: 'NOT_FOUND' }] };
    expect((await post<object>(api.url, rename, { cookie: other })).data).toEqual({ renamePasskey: notFound });
    expect((await post<object>(api.url, remove, { cookie: other })).data).toEqual({
      removePasskey: { account: null, refusals: [{ code: 'NOT_FOUND' }] },
    });
    expect((await post<object>(api.url, node, { cookie: other })).data).toEqual({ node: null });
    expect((await post<object>(api.url, node, { cookie })).data).toEqual({ node: { id } });
    expect((await post<object>(api.url, rename, { cookie })).data).toMatchObject({
      renamePasskey: { passkey: { name: 'スマートフォン' } },
    });
    expect((await post<object>(api.url, remove, { cookie })).data).toEqual({
      removePasskey: { account: { passkeys: [] }, refusals: [] },
    });
  });

  it('are added and taken away with the code as well, where an authenticator app is set up', async () => {
    const cookie = await api.session(await api.account());
    const ask = async <Answer>(query: string, input: object) =>
      (await post<Answer>(api.url, { query, variables: { input } }, { cookie })).data;
    const { startTotp } = await ask<{ startTotp: { totp: { secret: string } } }>(START_APP, {
      currentPassword: PASSWORD,
    });
    /** The next code: each is good once. */
    const codeAhead = (seconds: number) =>
      generateSync({ secret: startTotp.totp.secret, epoch: Math.floor(NOON.getTime() / 1000) + seconds });
    await ask(CONFIRM_APP, { code: codeAhead(-30) });
    type StartedKey = { startPasskey: { passkey: { options: string } | null; refusals: readonly { code: string }[] } };
    const without = await ask<StartedKey>(START, { currentPassword: PASSWORD });
    expect(without.startPasskey.refusals).toEqual([{ code: 'CODE_WRONG', path: ['code'] }]);
    const { startPasskey } = await ask<StartedKey>(START, { currentPassword: PASSWORD, code: codeAhead(0) });
    const key = new SoftwareAuthenticator(ORIGIN);
    const asked = JSON.parse(startPasskey.passkey?.options ?? '') as Parameters<typeof key.register>[0];
    const { addPasskey } = await ask<{ addPasskey: Added }>(ADD, { name: '携帯', ...key.register(asked) });
    const id = addPasskey.passkey?.id;
    const proof = { currentPassword: PASSWORD, code: codeAhead(30) };
    expect(await ask(REMOVE, { id, currentPassword: PASSWORD })).toMatchObject({
      removePasskey: { refusals: [{ code: 'CODE_WRONG' }] },
    });
    expect(await ask(REMOVE, { id, ...proof })).toEqual({ removePasskey: { account: { passkeys: [] }, refusals: [] } });
  });

  it('are refused in words when the answer does not fit', async () => {
    const { refusals } = await add(await api.session(await api.account()), new SoftwareAuthenticator(ORIGIN), {
      clientData: 'AAAA',
    });
    expect(refusals).toMatchObject([{ code: 'PASSKEY_REFUSED' }]);
    expect(refusals[0]?.message).toMatch(/^パスキーを確かめられませんでした。/);
  });

  it('are added by the answer to a question once, also when it was refused', async () => {
    const cookie = await api.session(await api.account());
    const key = new SoftwareAuthenticator(ORIGIN);
    const given = new Array<PasskeyRegistration>();
    const ask = async <Answer>(query: string, input: object) =>
      (await post<Answer>(api.url, { query, variables: { input } }, { cookie })).data;
    type StartedKey = { startPasskey: { passkey: { options: string } } };
    for (let count = 0; count < 2; count += 1) {
      const { startPasskey } = await ask<StartedKey>(START, { currentPassword: PASSWORD });
      given.push(key.register(JSON.parse(startPasskey.passkey.options) as Parameters<typeof key.register>[0]));
    }
    const send = async (answer: PasskeyRegistration | undefined, change: Partial<PasskeyRegistration> = {}) =>
      (await ask<{ addPasskey: Added }>(ADD, { name: '携帯', ...answer, ...change })).addPasskey.refusals;
    expect(await send(given[0], { attestation: 'AAAA' })).toMatchObject([{ code: 'PASSKEY_REFUSED' }]);
    expect(await send(given[0])).toMatchObject([{ code: 'PASSKEY_REFUSED' }]);
    expect(await send(given[1])).toEqual([]);
  });

  it('take no answer from other sites and nothing that is none', async () => {
    const elsewhere = await send('/auth/passkey/options', {}, { origin: 'https://evil.test' });
    expect([elsewhere.status, elsewhere.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    const key = new SoftwareAuthenticator(ORIGIN);
    const { credentialId: id } = key;
    for (const body of [null, [], { credential: { id } }, { credential: { id: "' or 1=1", response: {} } }]) {
      const refused = await send('/auth/passkey', body);
      const { errors } = (await refused.json()) as { errors: { extensions: { code: string } }[] };
      expect([refused.status, errors.map(({ extensions }) => extensions.code)]).toEqual([400, ['BAD_INPUT']]);
    }
    expect(codesOf(await post(api.url, { query: VIEWER }))).toEqual(['UNAUTHENTICATED']);
    expect(api.faults).toEqual([]);
  });

  it('make one wait who asks for questions or guesses without end, until a quarter of an hour has passed', async () => {
    now = new Date(NOON.getTime() + 16 * 60_000);
    const key = new SoftwareAuthenticator(ORIGIN);
    const guesses = await Promise.all(
      Array.from({ length: 101 }, () => enter(key.answer({ challenge: 'x'.repeat(43), rpId: 'localhost' }))),
    );
    expect(guesses.map(({ status }) => status).sort()).toEqual([...Array<number>(100).fill(401), 429]);
    for (let count = 0; count < 300; count++) await send('/auth/passkey/options', { challenge: 'x' });
    const refused = await send('/auth/passkey/options', {});
    expect([refused.status, await refused.json(), refused.headers.get('retry-after')]).toEqual([
      429,
      { code: 'SIGN_IN_THROTTLED' },
      '900',
    ]);
    now = new Date(NOON.getTime() + 32 * 60_000);
    expect((await send('/auth/passkey/options', {})).status).toBe(200);
  });
});

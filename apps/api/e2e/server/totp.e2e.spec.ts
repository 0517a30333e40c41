import { systemClaims } from '@tsunagari/database';
import { type Clock, fixedClock } from '@tsunagari/kernel';
import { generateSync } from 'otplib';
import { cookieOf, post, trySignIn } from '../../testing/requests.js';
import { PASSWORD, type TestApi, testApi } from '../../testing/test-api.js';

const START = `mutation E2eStart($input: StartTotpInput!) { startTotp(input: $input) { totp { secret uri } refusals { code path } } }`;
const CONFIRM = `mutation E2eConfirm($input: ConfirmTotpInput!) { confirmTotp(input: $input) { account { totpSince } refusals { code path } } }`;
const VIEWER = 'query E2eWho { viewer { account { email totpSince } } }';
const NOON = new Date('2026-11-24T12:00:00+09:00');

interface Started {
  startTotp: { totp: { secret: string; uri: string } | null; refusals: { code: string }[] };
}

describe('a second proof at sign-in over HTTP', () => {
  let api: TestApi;
  let now = NOON;
  const clock: Clock = { now: () => now, today: () => fixedClock(now.toISOString()).today() };
  beforeAll(async () => void (api = await testApi({ operations: [START, CONFIRM, VIEWER], clock })));
  afterAll(() => api.close());

  const codeNow = (secret: string) => generateSync({ secret, epoch: Math.floor(now.getTime() / 1000) });
  const answer = (challenge: unknown, code: unknown) =>
    fetch(`${api.url}/auth/totp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ challenge, code }),
    });

  it('is set up on one’s own account, asked for at the next sign-in, and kept out of the database’s plain text', async () => {
    const email = await api.account();
    const cookie = await api.session(email);
    const start = { query: START, variables: { input: { currentPassword: PASSWORD } } };
    const started = await post<Started>(api.url, start, { cookie, 'idempotency-key': 'start-once' });
    const secret = started.data.startTotp.totp?.secret ?? '';
    const again = await post<Started>(api.url, start, { cookie, 'idempotency-key': 'start-once' });
    expect(again.data).toEqual(started.data);
    const kept = await api.database
      .reader(systemClaims(api.council.councilId))
      .rows<{ text: string }>(`select k::text as text from idempotency_key k`);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.text).not.toContain(secret);

    const wrong = await post<{ confirmTotp: { refusals: unknown } }>(
      api.url,
      { query: CONFIRM, variables: { input: { code: '12345' } } },
      { cookie },
    );
    expect(wrong.data.confirmTotp.refusals).toEqual([{ code: 'CODE_WRONG', path: ['code'] }]);
    await post(api.url, { query: CONFIRM, variables: { input: { code: codeNow(secret) } } }, { cookie });

    now = new Date(NOON.getTime() + 60_000);
    const signIn = await trySignIn(api.url, email, PASSWORD);
    expect([signIn.status, signIn.headers.get('set-cookie')]).toEqual([200, null]);
    const { next, challenge } = (await signIn.json()) as { next: string; challenge: string };
    expect(next).toBe('totp');
    const refused = await answer(challenge, '000000');
    expect([refused.status, await refused.json()]).toEqual([401, { code: 'CODE_WRONG' }]);
    const entered = await answer(challenge, codeNow(secret));
    expect(entered.status).toBe(204);
    const who = await post<{ viewer: { account: unknown } }>(api.url, { query: VIEWER }, { cookie: cookieOf(entered) });
    expect(who.data.viewer.account).toMatchObject({
      email,
      totpSince: NOON.toISOString().replace('Z', '+00:00').replace('.000', ''),
    });

    // Who has the password only cannot guess code after code by beginning anew.
    for (let index = 1; index < 10; index++) expect((await trySignIn(api.url, email, PASSWORD)).status).toBe(200);
    const throttled = await trySignIn(api.url, email, PASSWORD);
    expect([throttled.status, throttled.headers.get('retry-after'), await throttled.json()]).toEqual([
      429,
      '3600',
      { code: 'SIGN_IN_THROTTLED' },
    ]);
  });

  it.each([
    ['nothing', undefined, undefined],
    ['numbers', 1, 2],
    ['long texts', 'x'.repeat(101), '1'],
  ])('refuses %s clearly', async (_what, challenge, code) => {
    const refused = await answer(challenge, code);
    const { errors } = (await refused.json()) as { errors: { extensions: { code: string } }[] };
    expect([refused.status, errors.map(({ extensions }) => extensions.code)]).toEqual([400, ['BAD_INPUT']]);
  });

  it('says the same for a challenge that never was', async () => {
    const refused = await answer('x'.repeat(43), '123456');
    expect([refused.status, await refused.json()]).toEqual([401, { code: 'CODE_WRONG' }]);
  });
});

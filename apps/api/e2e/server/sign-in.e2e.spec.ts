import { systemClaims } from '@tsunagari/database';
import { type Clock, fixedClock } from '@tsunagari/kernel';
import { codesOf, cookieOf, post, trySignIn } from '../../testing/requests.js';
import { PASSWORD, type TestApi, testApi } from '../../testing/test-api.js';

const VIEWER = 'query E2eWho { viewer { account { email } } }';

describe('signing in over HTTP', () => {
  let api: TestApi;
  let now = fixedClock('2026-11-23T09:00:00+09:00');
  const clock: Clock = { now: () => now.now(), today: () => now.today() };
  beforeAll(async () => void (api = await testApi({ operations: [VIEWER], clock })));
  afterAll(() => api.close());

  const who = (cookie: string) =>
    post<{ viewer: { account: { email: string } } }>(api.url, { query: VIEWER }, { cookie });

  it('gives a cookie that scripts cannot read and that works until sign-out', async () => {
    const email = await api.account();
    const answer = await trySignIn(api.url, ` ${email.toUpperCase()}`, PASSWORD);
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^tsunagari_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Expires=Mon, 23 Nov 2026 12:00:00 GMT$/,
    );
    const cookie = cookieOf(answer);
    expect((await who(cookie)).data.viewer.account.email).toBe(email);

    const out = await fetch(`${api.url}/auth/sign-out`, { method: 'POST', headers: { cookie } });
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toBe('tsunagari_session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0');
    const afterwards = await who(cookie);
    expect([afterwards.status, ...codesOf(afterwards)]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('writes who signed in and out into the audit trail', async () => {
    const email = await api.account();
    const cookie = await api.session(email);
    await fetch(`${api.url}/auth/sign-out`, { method: 'POST', headers: { cookie } });
    await fetch(`${api.url}/auth/sign-out`, { method: 'POST', headers: { cookie } });
    const { councilId } = api.council;
    const rows = await api.database.reader(systemClaims(councilId)).rows<{ action: string; session: string }>(
      `select e.action, e.subject_id as session from audit_event e
         join account a on a.council_id = e.council_id and a.id = e.account_id
       where a.email = $1 and e.subject_type = 'Session' order by e.recorded_at`,
      [email],
    );
    expect(rows.map(({ action }) => action)).toEqual(['session.begin', 'session.end']);
    expect(rows[0]?.session).toBe(rows[1]?.session);
  });

  it('says the same for a wrong password and an unknown address', async () => {
    const email = await api.account();
    for (const [address, password] of [
      [email, 'not the password'],
      ['nobody@example.jp', PASSWORD],
    ] as const) {
      const answer = await trySignIn(api.url, address, password);
      expect([answer.status, await answer.json(), answer.headers.get('set-cookie')]).toEqual([
        401,
        { code: 'SIGN_IN_FAILED' },
        null,
      ]);
    }
  });

  it('makes one who guesses wait, not the session that stands, and opens again after 15 minutes', async () => {
    const email = await api.account();
    const cookie = await api.session(email);
    const guesses = await Promise.all(
      Array.from({ length: 14 }, (_, index) => trySignIn(api.url, email, `guess number ${index}`)),
    );
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(4);
    const right = await trySignIn(api.url, email, PASSWORD);
    expect([right.status, await right.json(), right.headers.get('retry-after')]).toEqual([
      429,
      { code: 'SIGN_IN_THROTTLED' },
      '900',
    ]);
    expect((await who(cookie)).status).toBe(200);
    expect((await trySignIn(api.url, await api.account(), PASSWORD)).status).toBe(204);

    now = fixedClock('2026-11-23T09:15:01+09:00');
    expect((await trySignIn(api.url, email, PASSWORD)).status).toBe(204);
  });

  it('takes JSON from its own pages only', async () => {
    const email = await api.account();
    const post = (body: string, headers: Record<string, string>) =>
      fetch(`${api.url}/auth/sign-in`, { method: 'POST', headers, body });
    const good = JSON.stringify({ email, password: PASSWORD });
    const json = { 'content-type': 'application/json' };
    expect((await post(good, { ...json, origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(good, { ...json, origin: 'null' })).status).toBe(403);
    expect((await post(good, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post(`email=${email}`, { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
    for (const bad of ['{}', 'null', '[]', '{"email":1,"password":2}', '{'])
      expect((await post(bad, json)).status).toBe(400);
    for (const origin of ['http://localhost:4000', 'http://127.0.0.1:4000'])
      expect((await post(good, { ...json, origin })).status).toBe(204);
  });

  it('ends every session when the password changes', async () => {
    const email = await api.account();
    const CHANGE = `mutation { changeMyPassword(input: { currentPassword: "${PASSWORD}", newPassword: "あたらしいながいことばです" }) { refusals { code } } }`;
    const changing = await testApi({ operations: [VIEWER, CHANGE], clock });
    try {
      const mine = await changing.account();
      const [here, there] = [await changing.session(mine), await changing.session(mine)];
      const answer = await post<{ changeMyPassword: { refusals: unknown[] } }>(
        changing.url,
        { query: CHANGE },
        { cookie: here },
      );
      expect(answer.data.changeMyPassword.refusals).toEqual([]);
      for (const cookie of [here, there])
        expect((await post(changing.url, { query: VIEWER }, { cookie })).status).toBe(401);
      expect((await trySignIn(changing.url, mine, PASSWORD)).status).toBe(401);
      expect((await trySignIn(changing.url, mine, 'あたらしいながいことばです')).status).toBe(204);
    } finally {
      await changing.close();
    }
    expect((await trySignIn(api.url, email, PASSWORD)).status).toBe(204);
  });
});

describe('signing in behind HTTPS', () => {
  let api: TestApi;
  beforeAll(
    async () => void (api = await testApi({ operations: [VIEWER], publicUrl: 'https://tsunagari.example.jp' })),
  );
  afterAll(() => api.close());

  it('keeps the cookie to this host and to HTTPS, and believes the public address only', async () => {
    const email = await api.account();
    const answer = await trySignIn(api.url, email, PASSWORD, { origin: 'https://tsunagari.example.jp' });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-tsunagari=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Expires=/,
    );
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect((await trySignIn(api.url, email, PASSWORD, { origin: 'http://localhost:4000' })).status).toBe(403);
    const cookie = cookieOf(answer);
    const from = (origin: string) => post(api.url, { query: VIEWER }, { cookie, origin });
    expect((await from('https://tsunagari.example.jp')).status).toBe(200);
    expect((await from('https://evil.example')).status).toBe(401);
  });
});

describe('signing in behind a proxy', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi({ publicUrl: 'https://tsunagari.example.jp', trustedProxies: 1 });
  });
  afterAll(() => api.close());

  const from = (address: string, email: string, password: string) =>
    trySignIn(api.url, email, password, { 'x-forwarded-for': address });

  it('makes wait who guesses, whatever the guesser claims, and nobody else', async () => {
    const email = await api.account();
    for (let index = 0; index < 10; index++)
      expect((await from(`198.51.100.${index}, 203.0.113.9`, email, 'wrong')).status).toBe(401);
    expect((await from('198.51.100.99, 203.0.113.9', email, PASSWORD)).status).toBe(429);
    expect((await from('203.0.113.10', email, PASSWORD)).status).toBe(204);
  });
});

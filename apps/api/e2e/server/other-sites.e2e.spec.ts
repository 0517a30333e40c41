import { codesOf, post, trySignIn } from '../../testing/requests.js';
import { PASSWORD, type TestApi, testApi } from '../../testing/test-api.js';

const RENAME =
  'mutation E2eRename { reviseMyAccount(input: { version: 1, displayName: "evil" }) { refusals { code } } }';
const NAME = 'query E2eName { viewer { account { displayName version } } }';
const EVIL = 'https://evil.example';

describe('what another site makes a browser send', () => {
  let api: TestApi;
  let email: string;
  let cookie: string;
  beforeAll(async () => {
    api = await testApi({ operations: [RENAME, NAME] });
    email = await api.account();
    cookie = await api.session(email);
  });
  afterAll(() => api.close());
  afterEach(async () => {
    const reply = await post<unknown>(api.url, { query: NAME }, { cookie });
    expect(reply.data).toEqual({ viewer: { account: { displayName: '職員（架空）', version: 1 } } });
    expect(api.faults).toEqual([]);
  });

  const body = JSON.stringify({ query: RENAME });
  const form = `query=${encodeURIComponent(RENAME)}`;
  const put = (init: RequestInit, place = '/graphql') => fetch(api.url + place, { ...init, redirect: 'manual' });
  const nothingAllowed = (response: Response): void => {
    for (const name of [
      'access-control-allow-origin',
      'access-control-allow-credentials',
      'access-control-allow-headers',
    ])
      expect([name, response.headers.get(name)]).toEqual([name, null]);
  };

  it.each([
    ['text/plain', body],
    ['application/x-www-form-urlencoded', form],
    [
      'multipart/form-data; boundary=x',
      `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${body}\r\n--x--\r\n`,
    ],
    ['message/x', body],
    ['application/jsonp', body],
  ])('is not taken as a form or a text: %s', async (type, sent) => {
    const response = await put({ method: 'POST', headers: { 'content-type': type, cookie, origin: EVIL }, body: sent });
    expect(response.status).toBe(415);
    nothingAllowed(response);
  });

  it('is not taken in an address, whatever the headers say', async () => {
    const tries: readonly Record<string, string>[] = [
      {},
      { 'content-type': 'message/x' },
      { 'apollo-require-preflight': '1' },
      { origin: EVIL },
    ];
    for (const headers of tries) {
      const response = await put({ headers: { cookie, ...headers } }, `/graphql?query=${encodeURIComponent(RENAME)}`);
      expect([400, 401, 405, 415]).toContain(response.status);
      nothingAllowed(response);
    }
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expect((await put({ method, headers: { 'content-type': 'application/json', cookie }, body })).status).toBe(405);
  });

  it('is not taken as JSON either, with the cookie of somebody who is signed in', async () => {
    const reply = await post(api.url, { query: RENAME }, { cookie, origin: EVIL });
    expect([reply.status, ...codesOf(reply)]).toEqual([401, 'UNAUTHENTICATED']);
    const preflight = await put({
      method: 'OPTIONS',
      headers: {
        origin: EVIL,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(preflight.status).toBe(405);
    nothingAllowed(preflight);
  });

  it('signs nobody in or out and uploads nothing', async () => {
    const headers = { 'content-type': 'application/json', origin: EVIL, cookie };
    expect((await trySignIn(api.url, email, PASSWORD, { origin: EVIL })).status).toBe(403);
    expect((await put({ method: 'POST', headers, body: '{}' }, '/auth/sign-out')).status).toBe(403);
    const file = new FormData();
    file.set('file', new Blob(['氏名\nだれか\n']), 'a.csv');
    const upload = await put({ method: 'POST', headers: { origin: EVIL, cookie }, body: file }, '/files');
    expect([401, 403]).toContain(upload.status);
    nothingAllowed(upload);
  });
});

describe('signing out', () => {
  it('takes the cookie away and empties what the browser has kept', async () => {
    const api = await testApi({ publicUrl: 'https://tsunagari.example' });
    try {
      const signedIn = await trySignIn(api.url, await api.account(), PASSWORD);
      expect(signedIn.headers.get('set-cookie')).toMatch(
        /^__Host-tsunagari=[\w-]{22,}; Path=\/; HttpOnly; SameSite=Lax; Secure; Expires=/,
      );
      const response = await fetch(`${api.url}/auth/sign-out`, { method: 'POST' });
      expect(response.status).toBe(204);
      expect(response.headers.get('set-cookie')).toBe(
        '__Host-tsunagari=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0',
      );
      expect(response.headers.get('clear-site-data')).toBe('"cache"');
      expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
      expect(response.headers.get('cache-control')).toBe('no-store');
    } finally {
      await api.close();
    }
  });
});

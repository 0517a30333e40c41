import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { pagesIn } from '../../src/server/pages.js';
import { codesOf, post } from '../../testing/requests.js';
import { METRICS_TOKEN, type TestApi, testApi } from '../../testing/test-api.js';

const VIEWER = 'query E2eMe { viewer { account { email } } }';

describe('the server over HTTP', () => {
  let api: TestApi;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'tsunagari-pages-'));
    mkdirSync(path.join(folder, 'assets'));
    writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>つながり</title>');
    writeFileSync(path.join(folder, 'assets/app-1a2b3c.js'), 'export {};');
    api = await testApi({ operations: [VIEWER], pages: pagesIn(folder) });
  });
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  });
  const get = (place: string, init: RequestInit = {}) => fetch(`${api.url}${place}`, init);

  it('sends its pages with headers that keep others out', async () => {
    const page = await get('/branches/B06');
    expect([page.status, await page.text()]).toEqual([200, '<!doctype html><title>つながり</title>']);
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = page.headers.get('content-security-policy');
    for (const rule of [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=' 'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ])
      expect(policy?.split('; ')).toContain(rule);
    expect(policy).not.toMatch(/unsafe-/);
    for (const name of ['x-powered-by', 'server', 'access-control-allow-origin', 'strict-transport-security'])
      expect(page.headers.get(name)).toBeNull();
    const script = await get('/assets/app-1a2b3c.js');
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/assets/gone.js')).status).toBe(404);
    expect((await get('/../package.json')).status).toBe(404);
    expect((await get('/branches', { method: 'POST' })).status).toBe(405);
  });

  it('lets nobody keep data, and has no landing page', async () => {
    const cookie = await api.session(await api.account());
    const response = await get('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: VIEWER }),
    });
    expect(response.headers.get('cache-control')).toBe('no-store');
    const html = await get('/graphql', { headers: { accept: 'text/html' } });
    expect([html.status, html.headers.get('content-type')]).toEqual([401, 'application/json; charset=utf-8']);
  });

  it('is not fooled by requests that other sites can make', async () => {
    const cookie = await api.session(await api.account());
    const body = JSON.stringify({ query: VIEWER });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect((await get('/graphql', { method: 'POST', headers: { 'content-type': type, cookie }, body })).status).toBe(
        415,
      );
    expect((await get('/graphql', { method: 'POST', headers: { cookie }, body: Buffer.from(body) })).status).toBe(415);
    const query = `/graphql?query=${encodeURIComponent(VIEWER)}`;
    expect((await get(query, { headers: { cookie } })).status).toBe(400);
    expect((await get(query, { headers: { cookie, 'content-type': 'message/x' } })).status).toBe(415);
    expect((await get(query, { headers: { cookie, 'apollo-require-preflight': '1' } })).status).toBe(200);
    const foreign = await post(api.url, { query: VIEWER }, { cookie, origin: 'https://evil.example' });
    expect([foreign.status, ...codesOf(foreign)]).toEqual([401, 'UNAUTHENTICATED']);
    const preflight = await get('/graphql', { method: 'OPTIONS', headers: { origin: 'https://evil.example' } });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([405, null]);
    const authorization = `Bearer ${await api.token()}`;
    const mutation = `/graphql?query=${encodeURIComponent('mutation { changeMyPassword(input: {currentPassword: "", newPassword: ""}) { refusals { code } } }')}`;
    expect((await get(mutation, { headers: { authorization, 'apollo-require-preflight': '1' } })).status).toBe(405);
    expect((await get('/graphql', { method: 'PUT' })).headers.get('allow')).toBe('GET, POST');
  });

  it('takes bodies up to 64 KiB', async () => {
    const authorization = `Bearer ${await api.token()}`;
    const sized = (size: number): string => {
      const body = JSON.stringify({ query: '{ viewer { account { email } } }', variables: { x: '' } });
      return body.replace('"x":""', `"x":"${'x'.repeat(size - Buffer.byteLength(body))}"`);
    };
    expect((await post(api.url, sized(65_536), { authorization })).status).toBe(200);
    const refused = await post(api.url, sized(65_537), { authorization });
    expect([refused.status, ...codesOf(refused)]).toEqual([413, 'LIMIT_EXCEEDED']);
    const zipped = await get('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip', authorization },
      body: Buffer.from([0x1f, 0x8b, 0x08]),
    });
    expect(zipped.status).toBe(415);
  });

  it('does not take a client that hangs up for a fault of its own', async () => {
    const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
    const isOver = async () => (await (await get('/metrics', { headers })).text()).includes('count{route="/auth/totp"');
    const socket = connect(Number(new URL(api.url).port), 'localhost');
    const head = 'POST /auth/totp HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{';
    socket.write(head, () => socket.destroy());
    while (!(await isOver()));
    expect(api.faults).toEqual([]);
  });

  it('counts all files under one name', async () => {
    expect((await get('/files/019d45f0-0000-7000-8000-000000000001')).status).toBe(401);
    const metrics = await get('/metrics', { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
    const text = await metrics.text();
    expect(text).toContain('tsunagari_http_request_seconds_count{route="/files/*",status="401"} 1');
    expect(text).not.toContain('019d45f0');
  });

  it('tells whether it lives and whether it is ready', async () => {
    const health = async (place: string) => {
      const answer = await get(place);
      return [answer.status, await answer.json()];
    };
    expect(await health('/healthz')).toEqual([200, { status: 'ok' }]);
    expect(await health('/readyz')).toEqual([200, { status: 'ready' }]);
    const owner = new Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    await owner.query(`insert into migration (timestamp, name) values (1, 'OfALaterRelease1')`);
    expect(await health('/readyz')).toEqual([503, { status: 'not ready' }]);
    await owner.query(`delete from migration where name = 'OfALaterRelease1'`);
    await owner.query('begin; lock table migration');
    const start = performance.now();
    expect(await health('/readyz')).toEqual([503, { status: 'not ready' }]);
    expect(performance.now() - start).toBeLessThan(5_000);
    await owner.query('rollback');
    await owner.end();
    expect(await health('/healthz')).toEqual([200, { status: 'ok' }]);
  });

  it('gives metrics to one with the token; for others there is no such page', async () => {
    expect((await get('/metrics')).status).toBe(404);
    expect((await get('/metrics', { headers: { authorization: 'Bearer wrong' } })).status).toBe(404);
    const metrics = await get('/metrics', { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
    expect(await metrics.text()).toMatch(/tsunagari_http_request_seconds_count\{route="\/metrics",status="404"\} 2/);
  });
});

describe('stopping', () => {
  it('lets a running request end and takes no new ones', async () => {
    const api = await testApi();
    const authorization = `Bearer ${await api.token()}`;
    const owner = new Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    await owner.query('begin');
    await owner.query('lock table council');
    const running = post<unknown>(api.url, { query: '{ viewer { council { name } } }' }, { authorization });
    await waiting(owner);
    const closed = api.close();
    await expect(fetch(`${api.url}/healthz`)).rejects.toThrow('fetch failed');
    await owner.query('rollback');
    expect((await running).data).toEqual({ viewer: { council: { name: 'ためし町社会福祉協議会' } } });
    await owner.end();
    await closed;
  });

  /** Until someone waits for the lock. */
  async function waiting(owner: Client): Promise<void> {
    for (;;) {
      const { rows } = await owner.query(
        'select 1 from pg_stat_activity where wait_event_type = $1 and datname = current_database()',
        ['Lock'],
      );
      if (rows.length > 0) return;
    }
  }
});

import { systemClaims } from '@tsunagari/database';
import { request } from 'node:http';
import { day } from '@tsunagari/kernel';
import { type TestApi, testApi } from '../../testing/test-api.js';
import { postFile } from '../../testing/uploads.js';

const MEGABYTE = 1_048_576;
const BOUNDARY = 'e2e';
const HEAD = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="big.csv"\r\ncontent-type: text/csv\r\n\r\n`;
const text = (content: string) => new TextEncoder().encode(content);

/** A second, on a machine that does nothing else: `npm run test:security`. Beside other tests only that it is no matter of reading all of it. */
const REFUSED_WITHIN_MS = process.env['SECURITY_TESTS'] === 'full' ? 1_000 : 5_000;

describe('uploading a file', () => {
  let api: TestApi;
  let token: string;
  beforeAll(async () => {
    api = await testApi();
    token = await api.token();
  });
  afterAll(() => api.close());

  /** Sends 100 MB drop by drop without ever holding them; resolves with the answer. */
  function sendMuch(headers: Record<string, string>): Promise<{ status: number; code: unknown; sent: number }> {
    return new Promise((resolve, reject) => {
      let sent = 0;
      let answered = false;
      const sending = request(`${api.url}/files`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
          ...headers,
        },
      });
      sending.on('error', (error) => (answered ? undefined : reject(error)));
      sending.on('response', (response) => {
        answered = true;
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () => {
          const { code } = JSON.parse(body) as { code?: unknown };
          resolve({ status: response.statusCode ?? 0, code, sent });
          sending.destroy();
        });
      });
      sending.write(HEAD);
      const chunk = Buffer.alloc(MEGABYTE, 'a');
      const more = (): void => {
        if (answered || sent >= 100 * MEGABYTE) return;
        sent += chunk.length;
        sending.write(chunk, () => setImmediate(more));
      };
      more();
    });
  }

  it.each([
    ['announced', { 'content-length': String(100 * MEGABYTE + HEAD.length) }],
    ['in pieces without a length', { 'transfer-encoding': 'chunked' }],
  ])('refuses 100 MB %s at once and without keeping them', async (_, headers) => {
    const before = process.memoryUsage().rss;
    const start = performance.now();
    const { status, code, sent } = await sendMuch(headers);
    expect([status, code]).toEqual([413, 'FILE_TOO_LARGE']);
    expect(performance.now() - start).toBeLessThan(REFUSED_WITHIN_MS);
    expect(sent).toBeLessThan(40 * MEGABYTE);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * MEGABYTE);
    expect((await fetch(`${api.url}/healthz`)).status).toBe(200);
  });

  it('keeps the name without folders and signs that nobody sees', async () => {
    const bytes = text('氏名\n見本田　花子');
    expect(await postFile(api, token, 'C:\\名簿\u0000/令和8年度\u202E名簿.csv', bytes)).toMatchObject({
      status: 201,
      name: '令和8年度名簿.csv',
      size: bytes.length,
    });
  });

  it('takes nothing from one who may not import, is not signed in, or comes from another site', async () => {
    const bytes = text('氏名\n見本田　花子');
    const auditor = await api.token({
      grants: [{ role: 'auditor', scope: { kind: 'council' }, period: { from: day('2020-04-01'), to: null } }],
    });
    expect(await postFile(api, auditor, 'a.csv', bytes)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await postFile(api, 'nobody', 'a.csv', bytes)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    const cookie = await api.session(await api.account());
    const form = new FormData();
    form.set('file', new Blob([bytes]), 'a.csv');
    const sent = (origin: string) =>
      fetch(`${api.url}/files`, { method: 'POST', headers: { cookie, origin }, body: form });
    expect((await sent('http://localhost:4000')).status).toBe(201);
    expect((await sent('https://evil.test')).status).toBe(401);
  });

  it('says what is wrong with a request that brings no file', async () => {
    expect(await postFile(api, token, 'a.csv', text(''))).toMatchObject({ status: 422, code: 'FILE_EMPTY' });
    const sent = (headers: Record<string, string>, body: string) =>
      fetch(`${api.url}/files`, { method: 'POST', headers: { authorization: `Bearer ${token}`, ...headers }, body });
    expect((await sent({ 'content-type': 'application/json' }, '{}')).status).toBe(415);
    expect((await sent({ 'content-type': 'multipart/form-data' }, 'x')).status).toBe(415);
    const other = `--x\r\ncontent-disposition: form-data; name="other"; filename="a.csv"\r\n\r\na\r\n--x--\r\n`;
    expect((await sent({ 'content-type': 'multipart/form-data; boundary=x' }, other)).status).toBe(415);
    const cut = `--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\na`;
    expect((await sent({ 'content-type': 'multipart/form-data; boundary=x' }, cut)).status).toBe(415);
    expect(api.faults).toEqual([]);
  });

  it('keeps the twenty newest files of an account and no more', async () => {
    const own = await api.token();
    for (let count = 0; count < 22; count += 1) await postFile(api, own, `${count}.csv`, text('氏名'));
    const kept = await api.database
      .reader(systemClaims(api.council.councilId))
      .rows<{ name: string }>(
        `select f.name from stored_file f where f.uploaded_by = (select o.uploaded_by from stored_file o where o.name = '21.csv')`,
      );
    expect(kept).toHaveLength(20);
    expect(kept).toContainEqual({ name: '21.csv' });
  });
});

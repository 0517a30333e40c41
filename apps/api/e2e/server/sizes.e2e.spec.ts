import { type Socket, connect } from 'node:net';
import { codesOf, post } from '../../testing/requests.js';
import { type TestApi, testApi } from '../../testing/test-api.js';

const MEGABYTE = 1_048_576;
const QUERY = '{ viewer { account { email } } }';
const REVISE =
  'mutation ($name: String!) { reviseMyAccount(input: { version: 1, displayName: $name }) { refusals { code } } }';

describe('a request that is too large', () => {
  let api: TestApi;
  let authorization: string;
  beforeAll(async () => {
    api = await testApi();
    authorization = `Bearer ${await api.token()}`;
  });
  afterAll(() => api.close());
  afterEach(async () => {
    expect((await post(api.url, { query: '{ __typename }' })).status).toBe(200);
    expect(api.faults).toEqual([]);
  });

  /** Sends 100 MiB as long as the server takes them; its answer, and how much it took. */
  async function flood(head: string): Promise<{ readonly answer: string; readonly taken: number }> {
    const chunk = Buffer.alloc(MEGABYTE, 0x20);
    const socket: Socket = connect(Number(new URL(api.url).port), 'localhost');
    socket.setEncoding('latin1');
    let answer = '';
    socket.on('data', (text: string) => (answer += text));
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    socket.on('error', () => undefined);
    socket.write(head);
    for (let sent = 0; sent < 100 && !socket.destroyed && answer === ''; sent++)
      if (!socket.write(chunk))
        await new Promise<void>((resolve) => {
          socket.once('drain', resolve);
          socket.once('close', resolve);
          socket.once('data', () => resolve());
        });
    const taken = socket.bytesWritten;
    socket.end();
    await closed;
    return { answer, taken };
  }
  const headOf = (...more: readonly string[]): string =>
    [
      'POST /graphql HTTP/1.1',
      'Host: x',
      `Authorization: ${authorization}`,
      'Content-Type: application/json',
      ...more,
      '',
      '',
    ].join('\r\n');

  it('is refused before its 100 MiB are read, with a length or in chunks, and fills no memory', async () => {
    await flood(headOf(`Content-Length: ${100 * MEGABYTE}`));
    const before = process.memoryUsage().rss;
    const told = await flood(headOf(`Content-Length: ${100 * MEGABYTE}`));
    expect(told.answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(told.answer).toContain('LIMIT_EXCEEDED');
    expect(told.taken).toBeLessThan(20 * MEGABYTE);
    const chunked = await flood(`${headOf('Transfer-Encoding: chunked')}${(100 * MEGABYTE).toString(16)}\r\n`);
    expect(chunked.answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(process.memoryUsage().rss - before).toBeLessThan(20 * MEGABYTE);
  });

  it('is refused when it is packed, whatever it would unfold to', async () => {
    for (const encoding of ['gzip', 'br', 'deflate', 'identity, gzip']) {
      const headers = { 'content-type': 'application/json', 'content-encoding': encoding, authorization };
      const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers, body: Buffer.alloc(1_000, 0x1f) });
      expect([encoding, response.status]).toEqual([encoding, 415]);
    }
  });

  it('is refused with 20,000 levels of JSON, and a text of 10,000 letters by its field', async () => {
    const deep = `{"query":${JSON.stringify(QUERY)},"variables":{"x":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`;
    const reply = await post(api.url, deep, { authorization });
    expect([reply.status, ...codesOf(reply)]).toEqual([400, 'BAD_INPUT']);
    const long = await post<unknown>(
      api.url,
      { query: REVISE, variables: { name: 'あ'.repeat(10_000) } },
      { authorization },
    );
    expect(long.data).toEqual({ reviseMyAccount: { refusals: [{ code: 'TOO_LONG' }] } });
  });
});

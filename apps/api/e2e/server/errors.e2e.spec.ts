import { Client } from 'pg';
import { codesOf, post } from '../../testing/requests.js';
import { type TestApi, testApi } from '../../testing/test-api.js';

/** What no client ever sees. */
const INNARDS = /stack|node_modules|at .*\.[jt]s|SELECT |(?<!cor)relation|constraint|typeorm|pg_|postgres/i;
const CANARY = 'カナリア0485551234';
const REVISE = `mutation ($name: String!) { reviseMyAccount(input: { version: 1, displayName: $name }) { refusals { code path message } account { displayName } } }`;

describe('errors', () => {
  let api: TestApi;
  let authorization: string;
  let owner: Client;
  beforeAll(async () => {
    api = await testApi();
    authorization = `Bearer ${await api.token()}`;
    owner = new Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await api.close();
  });

  const send = (body: unknown, headers: Record<string, string> = {}) =>
    post<unknown>(api.url, body, { authorization, ...headers });

  it('masks a fault of the database and logs it without values', async () => {
    await owner.query(`alter table account add constraint planted check (display_name not like 'カナリア%')`);
    const reply = await send({ query: REVISE, variables: { name: CANARY } });
    await owner.query('alter table account drop constraint planted');
    const { correlationId } = reply.errors[0]?.extensions ?? {};
    expect(reply).toMatchObject({
      status: 200,
      data: null,
      errors: [
        {
          message: `システムの側で問題が起きました。何も変更されていません。管理者にこの番号をお伝えください：${String(correlationId)}`,
          extensions: { code: 'INTERNAL' },
        },
      ],
    });
    const [line = '', ...others] = api.faults.splice(0);
    expect(others).toEqual([]);
    expect(JSON.parse(line)).toMatchObject({
      msg: 'fault',
      correlationId,
      err: { code: '23514', table: 'account', constraint: 'planted' },
    });
    expect(line).not.toContain(CANARY);
    expect(line).not.toContain(authorization.slice(7));
  });

  it('masks a fault of a read', async () => {
    await owner.query('alter table account rename column display_name to planted');
    const reply = await send({ query: '{ viewer { account { displayName } } }' }, { 'accept-language': 'en' });
    await owner.query('alter table account rename column planted to display_name');
    expect([reply.data, ...codesOf(reply)]).toEqual([null, 'INTERNAL']);
    expect(reply.errors[0]?.message).toMatch(/^Something went wrong on our side; nothing was changed\./);
    expect(api.faults.splice(0)).toHaveLength(1);
  });

  it('masks a fault outside of GraphQL', async () => {
    await owner.query('alter table access_token rename to planted');
    const reply = await send({ query: '{ viewer { account { email } } }' });
    await owner.query('alter table planted rename to access_token');
    expect([reply.status, ...codesOf(reply)]).toEqual([500, 'INTERNAL']);
    expect(JSON.stringify(reply)).not.toMatch(INNARDS);
    expect(api.faults.splice(0)).toHaveLength(1);
  });

  it.each([
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['nothing', ''],
    ['an empty object', '{}'],
    ['a number as query', '{"query":1}'],
    ['variables as text', '{"query":"{__typename}","variables":"{}"}'],
    ['an operation name as number', '{"query":"{__typename}","operationName":1}'],
    ['an operation name for one without a name', '{"query":"{__typename}","operationName":"B"}'],
    ['an unknown operation name', '{"query":"query A {viewer{account{email}}}","operationName":"B"}'],
    ['two operations without a name', '{"query":"query A {viewer{account{email}}} query B {viewer{account{email}}}"}'],
    ['a syntax error', '{"query":"{ viewer { "}'],
    ['an unknown field', '{"query":"{ nothing }"}'],
    ['a missing variable', '{"query":"query ($id: ID!) { node(id: $id) { id } }"}'],
    ['a variable of another type', '{"query":"query ($id: ID!) { node(id: $id) { id } }","variables":{"id":{"a":1}}}'],
    ['a number beyond 32 bits', '{"query":"{ branches(first: 9999999999) { totalCount } }"}'],
    ['a day that does not exist', '{"query":"{ branches(filter: {asOf: \\"2026-02-29\\"}) { totalCount } }"}'],
  ])('answers %s as a mistake of the client', async (_what, body) => {
    const reply = await send(body);
    expect(reply.status).toBe(400);
    expect(new Set(codesOf(reply))).toEqual(new Set(['BAD_INPUT']));
    for (const { extensions } of reply.errors) expect(extensions['correlationId']).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(reply)).not.toMatch(INNARDS);
    expect(api.faults).toEqual([]);
  });

  it('says in both languages what is wrong with a day', async () => {
    const reply = await send({
      query: 'query ($day: Date) { branches(filter: { asOf: $day }) { totalCount } }',
      variables: { day: '2026-02-30' },
    });
    expect([reply.status, reply.errors[0]?.message]).toEqual([
      400,
      '日付は 2026-04-01 の形で、実在する日を書いてください。 / A date is written 2026-04-01 and must exist.',
    ]);
  });

  it('refuses text that cannot be kept, wherever it stands', async () => {
    const bodies = [
      JSON.stringify({ query: REVISE, variables: { name: 'a\u0000b' } }),
      `{"query":${JSON.stringify(REVISE)},"variables":{"name":"a\\ud800b"}}`,
      JSON.stringify({ query: REVISE.replace('($name: String!)', '').replace('$name', '"a\\u0000b"') }),
      `{"query":${JSON.stringify(REVISE)},"variables":{"name":"x","deep":${'['.repeat(9_000)}${']'.repeat(9_000)}}}`,
    ];
    for (const body of bodies) {
      const reply = await send(body);
      expect([reply.status, ...codesOf(reply)]).toEqual([400, 'BAD_INPUT']);
    }
    const bytes = Buffer.from(
      JSON.stringify({ query: REVISE, variables: { name: 'Z' } }).replace('Z', '\xff'),
      'latin1',
    );
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: bytes,
    });
    expect(response.status).toBe(400);
    expect(api.faults).toEqual([]);
  });

  it('keeps all other text as it was sent', async () => {
    for (const [index, name] of [
      '𠮷野家',
      '葛\u{e0100}城',
      'か\u3099',
      'ﾊﾝｶｸ',
      '\u202eabc',
      '👨‍👩‍👧',
      "' OR 1=1--",
    ].entries()) {
      const query = REVISE.replace('version: 1', `version: ${index + 1}`);
      const reply = await send({ query, variables: { name } });
      expect(reply.data).toEqual({ reviseMyAccount: { refusals: [], account: { displayName: name } } });
    }
  });

  it('says a refusal in the language of the request', async () => {
    const asked = { query: REVISE, variables: { name: ' ' } };
    const path = ['displayName'];
    const expected = (message: string) => ({
      reviseMyAccount: { account: null, refusals: [{ code: 'REQUIRED', path, message }] },
    });
    expect((await send(asked)).data).toEqual(expected('入力してください。'));
    expect((await send(asked, { 'accept-language': 'en-GB,ja;q=0.5' })).data).toEqual(expected('Please fill this in.'));
    expect((await send(asked, { 'accept-language': 'ja,en;q=0.8' })).data).toEqual(expected('入力してください。'));
  });

  it('cannot be polluted through input', async () => {
    await send(
      `{"query":"{__typename}","variables":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}`,
    );
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

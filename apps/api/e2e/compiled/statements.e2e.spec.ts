import { Client } from 'pg';
import { type CountedStatement, countStatements } from '../../testing/counted-statements.js';
import { type ScreenQuery, queriesOfScreens } from '../../testing/documents-of-screens.js';
import { leastVariables } from '../../src/compiled/least-variables.js';
import { METRICS_TOKEN, type TestApi, testApi } from '../../testing/test-api.js';
import { sharedSchema } from '../../testing/schema.js';
import { PURPOSE_HEADER } from '../../src/trail/purpose-header.js';
import { documentHash } from '../../src/server/trusted-documents.js';

const WHO_ASKS = 'who asks by session';
const isCompiled = ({ name }: CountedStatement) => name?.startsWith('read_') ?? false;

describe('the queries of the screens, asked by a session', () => {
  const queries = queriesOfScreens();
  const schema = sharedSchema();
  let api: TestApi;
  let heard: CountedStatement[];
  let cookie: string;
  beforeAll(async () => {
    api = await testApi({ operations: queries.map(({ text }) => text) });
    cookie = await api.session(await api.account());
    heard = countStatements(api.database);
    await asked(queries[0]!);
  });
  afterAll(() => api.close());

  const asked = async ({ text, operation }: ScreenQuery, headers: Record<string, string> = {}) => {
    const before = heard.length;
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [PURPOSE_HEADER]: 'UPKEEP', cookie, ...headers },
      body: JSON.stringify({
        extensions: { persistedQuery: { version: 1, sha256Hash: documentHash(text) } },
        variables: leastVariables(schema, operation),
      }),
    });
    const body: unknown = await response.json();
    return { status: response.status, body, statements: heard.slice(before) };
  };
  /** Plans made and found again, as the metrics tell. */
  const plans = async () => {
    const page = await fetch(`${api.url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
    const text = await page.text();
    const count = (how: string) =>
      Number(new RegExp(`^tsunagari_read_plans_total\\{how="${how}"\\} (\\d+)$`, 'm').exec(text)?.[1]);
    return { made: count('made'), reused: count('reused') };
  };

  it('cost one statement, which sees who asks and reads all of the data, where they are compiled', async () => {
    let compiled = 0;
    for (const query of queries) {
      const names = (await asked(query)).statements.map(({ name, text }) => name ?? text.slice(0, 40));
      const isOne = names.length === 1 && names[0] !== WHO_ASKS;
      if (isOne) compiled++;
      else
        expect([query.name, names[0], names.filter((name) => name.startsWith('read_'))]).toEqual([
          query.name,
          WHO_ASKS,
          [],
        ]);
    }
    expect(compiled).toBeGreaterThan(queries.length / 2);
  });

  it('ask who it is first when nobody is remembered', async () => {
    const own = await api.session(await api.account());
    const branches = queries.find(({ name }) => name === 'BranchList')!;
    const names = async () =>
      (await asked(branches, { cookie: own })).statements.map(({ name }) => name?.replace(/^(read_).*/, '$1'));
    // Signing in has noted the use.
    expect(await names()).toEqual([WHO_ASKS, 'read_']);
    expect(await names()).toEqual(['read_']);
  });

  it('are compiled once, however often they are asked', async () => {
    for (const query of queries) await asked(query);
    const before = await plans();
    let compiled = 0;
    for (const query of queries) compiled += (await asked(query)).statements.filter(isCompiled).length;
    const after = await plans();
    expect(after.made).toBe(before.made);
    expect(after.reused - before.reused).toBeGreaterThanOrEqual(compiled);
    expect(compiled).toBeGreaterThan(queries.length / 2);
  });

  it('are answered alike on the short way and by Apollo, which takes headers that the screens do not send', async () => {
    for (const query of queries) {
      const direct = await asked(query);
      const byApollo = await asked(query, { accept: 'application/json, */*;q=0.1' });
      expect([query.name, withoutIds(direct)]).toEqual([query.name, withoutIds(byApollo)]);
    }
  });

  // What is remembered of one who asked a moment ago is believed by nobody: each of these holds at the very next request.
  const ENDS = [
    ['the session has ended', 'update session set revoked_at = now() where account_id = $1', 401, 'UNAUTHENTICATED'],
    ['the account is disabled', 'update account set disabled_at = now() where id = $1', 401, 'UNAUTHENTICATED'],
    ['the last role is over', `update role_grant set valid_to = '2026-11-01' where account_id = $1`, 403, 'FORBIDDEN'],
  ] as const;
  it.each(ENDS)('are refused at the very next request after %s', async (_, change, status, code) => {
    const email = await api.account();
    const own = await api.session(email);
    const branches = queries.find(({ name }) => name === 'BranchList')!;
    for (let times = 0; times < 2; times++) expect((await asked(branches, { cookie: own })).status).toBe(200);
    const owner = new Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ id: string }>('select id from account where email = $1', [email]);
    await owner.query(`select set_config('app.council_id', $1, false)`, [api.council.councilId]);
    await owner.query(change, [rows[0]?.id]);
    await owner.end();
    expect(await asked(branches, { cookie: own })).toMatchObject({
      status,
      body: { errors: [{ extensions: { code } }] },
    });
  });
});

/** An answer without the number of its request. */
function withoutIds({ status, body }: { readonly status: number; readonly body: unknown }): unknown {
  const text = JSON.stringify(body).replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id');
  return { status, body: JSON.parse(text) as unknown };
}

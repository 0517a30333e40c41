import { type CountedStatement, countStatements } from '../../testing/counted-statements.js';
import { type ScreenQuery, queriesOfScreens } from '../../testing/documents-of-screens.js';
import { leastVariables } from '../../src/compiled/least-variables.js';
import { METRICS_TOKEN, type TestApi, testApi } from '../../testing/test-api.js';
import { apiSchema } from '../../src/server/schema.js';
import { PURPOSE_HEADER } from '../../src/trail/purpose-header.js';
import { documentHash } from '../../src/server/trusted-documents.js';

const WHO_ASKS = 'who asks by session';
const isCompiled = ({ name }: CountedStatement) => name?.startsWith('read_') ?? false;

describe('the queries of the screens, asked by a session', () => {
  const queries = queriesOfScreens();
  const schema = apiSchema();
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

  it('cost one statement that knows who asks, and one for all of the data where they are compiled', async () => {
    let compiled = 0;
    for (const query of queries) {
      const { statements } = await asked(query);
      const [first, ...others] = statements;
      expect([query.name, first?.name ?? first?.text]).toEqual([query.name, WHO_ASKS]);
      if (!others.some(isCompiled)) continue;
      compiled++;
      expect([query.name, others.map(({ name }) => name?.slice(0, 5))]).toEqual([query.name, ['read_']]);
    }
    expect(compiled).toBeGreaterThan(queries.length / 2);
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

  it('are refused at the very next request after the session has ended', async () => {
    const own = await api.session(await api.account());
    const compiled = queries.find(({ name }) => name === 'Branches') ?? queries[0]!;
    expect((await asked(compiled, { cookie: own })).status).toBe(200);
    await fetch(`${api.url}/auth/sign-out`, { method: 'POST', headers: { cookie: own } });
    expect((await asked(compiled, { cookie: own })).status).toBe(401);
  });
});

/** An answer without the number of its request. */
function withoutIds({ status, body }: { readonly status: number; readonly body: unknown }): unknown {
  const text = JSON.stringify(body).replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id');
  return { status, body: JSON.parse(text) as unknown };
}

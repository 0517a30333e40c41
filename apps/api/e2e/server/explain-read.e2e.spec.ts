import { day } from '@tsunagari/kernel';
import { queriesOfScreens } from '../../testing/documents-of-screens.js';
import { LEFT_TO_RESOLVERS } from '../../testing/left-to-resolvers.js';
import { codesOf } from '../../testing/requests.js';
import { type TestApi, testApi } from '../../testing/test-api.js';
import { graphql } from '../gql/index.js';

const EXPLAIN = graphql(`
  query E2eExplain($operation: String!) {
    explainRead(operation: $operation)
  }
`);
const ADMIN = [
  {
    role: 'council_admin' as const,
    scope: { kind: 'council' as const },
    period: { from: day('2020-04-01'), to: null },
  },
];

describe('the plan of a query of the screens', () => {
  let api: TestApi;
  const documents = queriesOfScreens();
  beforeAll(async () => void (api = await testApi({ operations: documents.map(({ text }) => text) })), 60_000);
  afterAll(() => api.close());
  const asking = async (grants = ADMIN) => ({ authorization: `Bearer ${await api.token({ grants })}` });

  it('is told to administrators, without anything being read or written into the trail', async () => {
    const headers = { ...(await asking()), purpose: '' };
    const { data } = await api.ask(EXPLAIN, { operation: 'PersonList' }, headers);
    expect(data.explainRead).toMatch(/CTE claims[\s\S]*person_by_kana[\s\S]*audit_event/);
    expect(await api.database.dataSource.query(`select 1 from audit_event where action = 'people.looked'`)).toEqual([]);
    expect(api.faults).toEqual([]);
  });

  it('is there for every query of the screens that is compiled', async () => {
    const headers = await asking();
    const without: string[] = [];
    for (const { name } of documents) {
      const { data } = await api.ask(EXPLAIN, { operation: name }, headers);
      if (data.explainRead === null) without.push(name);
      else expect([name, data.explainRead]).toEqual([name, expect.stringMatching(/cost=/)]);
    }
    expect(without.sort()).toEqual(Object.keys(LEFT_TO_RESOLVERS).sort());
  }, 60_000);

  it('is null for what the screens do not ask', async () => {
    const headers = await asking();
    for (const operation of ['', 'Nothing', '__proto__', 'E2eExplain']) {
      const { data, errors } = await api.ask(EXPLAIN, { operation }, headers);
      expect([data.explainRead, errors]).toEqual([null, []]);
    }
  });

  it('is refused to everybody else', async () => {
    expect(codesOf(await api.ask(EXPLAIN, { operation: 'PersonList' }))).toEqual(['FORBIDDEN']);
  });
});

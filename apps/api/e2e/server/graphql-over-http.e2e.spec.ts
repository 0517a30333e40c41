import { auditServer } from 'graphql-http';
import { type TestApi, testApi } from '../../testing/test-api.js';

/** Audits that Apollo answers otherwise on purpose: 400 instead of 200 for `application/json`, and no GET without a header that other sites cannot send. */
const KNOWN = ['572B', '5A70', '6A70', '7B9B', 'D6D5', 'FDE2'];

describe('GraphQL over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await testApi()));
  afterAll(() => api.close());

  it('passes the audits of the specification', async () => {
    const authorization = `Bearer ${await api.token()}`;
    const results = await auditServer({
      url: `${api.url}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), authorization } }),
    });
    expect(results).toHaveLength(61);
    expect(results.filter(({ status }) => status === 'error')).toEqual([]);
    const others = results.filter(({ status }) => status !== 'ok').map(({ id }) => id);
    expect(others.sort()).toEqual(KNOWN);
    expect(api.faults).toEqual([]);
  });
});

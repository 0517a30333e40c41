import { day } from '@tsunagari/kernel';
import { type IntrospectionQuery, buildClientSchema, getIntrospectionQuery } from 'graphql';
import { post } from '../../testing/requests.js';
import { type TestApi, testApi } from '../../testing/test-api.js';

const ALWAYS = { from: day('2020-04-01'), to: null };
const ID = '019d45f0-0000-7000-8000-000000000001';
const written = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
const REFUSED = {
  message: 'ページの位置が読みとれません。最初から読み直してください。',
  extensions: { code: 'BAD_INPUT', refusal: 'BAD_CURSOR' },
};

describe('turning pages with a cursor that somebody wrote', () => {
  let api: TestApi;
  let authorization: string;
  beforeAll(async () => {
    api = await testApi();
    // An administrator is shown every list.
    const grants = [{ role: 'council_admin' as const, scope: { kind: 'council' as const }, period: ALWAYS }];
    authorization = `Bearer ${await api.token({ grants })}`;
  });
  afterAll(() => api.close());

  const errors = async (query: string) => {
    const purpose = query.includes('evacuationList') ? 'DISASTER' : 'UPKEEP';
    return (await post<unknown>(api.url, { query }, { authorization, purpose })).errors;
  };

  it('is refused in words, forwards and backwards', async () => {
    const cursor = written(['a', 'x']);
    expect(await errors(`{ branches(after: "${cursor}") { totalCount } }`)).toMatchObject([REFUSED]);
    expect(await errors(`{ branches(before: "${cursor}") { totalCount } }`)).toMatchObject([REFUSED]);
  });

  it('is no fault of any list', async () => {
    const { data } = await post<IntrospectionQuery>(api.url, { query: getIntrospectionQuery() }, { authorization });
    const lists = Object.values(buildClientSchema(data).getQueryType()?.getFields() ?? {})
      .filter(({ args }) => args.some(({ name }) => name === 'after'))
      .map(({ name }) => name);
    expect(lists).toEqual(expect.arrayContaining(['branches', 'associations', 'people', 'commissions']));
    const keys = [
      [],
      ['a', 'x'],
      [1, ID],
      ['a', ID],
      ['a', 'b', ID],
      ['2026-02-30', ID],
      ['2026-02-30', 'a', ID],
      ['2026-02-30T00:00:00Z', ID],
      ['a\0', ID],
      [null, ID],
      ID,
    ];
    for (const list of lists) {
      for (const key of keys) {
        const outcome = await errors(`{ ${list}(first: 1, after: "${written(key)}") { totalCount } }`);
        if (outcome.length > 0) expect(outcome).toMatchObject([REFUSED]);
      }
      expect(await errors(`{ ${list}(after: "${written(['a', 'x'])}") { totalCount } }`)).toMatchObject([REFUSED]);
    }
    expect(api.faults).toEqual([]);
  });
});

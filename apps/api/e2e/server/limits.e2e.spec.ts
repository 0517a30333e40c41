import { getIntrospectionQuery } from 'graphql';
import { codesOf, post } from '../../testing/requests.js';
import { type TestApi, testApi } from '../../testing/test-api.js';

const repeat = (times: number, part: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => part(index)).join(' ');

describe('limits of one operation', () => {
  let api: TestApi;
  let authorization: string;
  beforeAll(async () => {
    api = await testApi();
    authorization = `Bearer ${await api.token()}`;
  });
  afterAll(() => api.close());
  afterEach(() => expect(api.faults).toEqual([]));

  const send = (body: unknown) => post<unknown>(api.url, body, { authorization });
  const outcome = async (query: string, variables?: object) => {
    const reply = await send({ query, variables });
    return [reply.status, reply.data, ...codesOf(reply)];
  };
  const tooMuch = [400, undefined, 'LIMIT_EXCEEDED'];

  it('refuses depth', async () => {
    const below = (times: number): string =>
      times === 0 ? 'id' : `associations(first: 1) { nodes { branch { ${below(times - 1)} } } }`;
    const nested = (times: number): string => `{ branches(first: 1) { nodes { ${below(times)} } } }`;
    expect((await outcome(nested(2)))[0]).toBe(200);
    expect(await outcome(nested(20))).toEqual(tooMuch);
  });

  it('refuses aliases, root fields, repeated fields and directives', async () => {
    expect(await outcome(`{ ${repeat(101, (index) => `a${index}: __typename`)} }`)).toEqual(tooMuch);
    expect(await outcome(`{ ${repeat(31, (index) => `a${index}: node(id: "x") { id }`)} }`)).toEqual(tooMuch);
    expect(await outcome(`{ ${repeat(31, () => '__typename')} }`)).toEqual(tooMuch);
    expect(await outcome(`{ ...F } fragment F on Query { ${repeat(31, () => '__typename')} }`)).toEqual(tooMuch);
    expect(await outcome(`{ viewer { account { ${repeat(501, () => 'email')} } } }`)).toEqual(tooMuch);
    expect(await outcome(`{ viewer { account { email ${'@skip(if: false) '.repeat(21)} } } }`)).toContain(
      'LIMIT_EXCEEDED',
    );
  });

  it('refuses texts of more than 2,000 tokens', async () => {
    expect(await outcome(`{ viewer { account { ${repeat(2_001, () => 'email')} } } }`)).toEqual(tooMuch);
  });

  it('refuses what costs too much, whatever the sizes are called', async () => {
    const lists = (size: string): string =>
      `{ branches(${size}) { nodes { associations(${size}) { nodes { branch { associations(${size}) { nodes { id } } } } } } } }`;
    for (const size of ['first: 100', 'last: 100', '']) {
      const reply = await send({ query: lists(size).replaceAll('()', '') });
      expect([reply.status, ...codesOf(reply), reply.errors[0]?.extensions['most']]).toEqual([
        400,
        'LIMIT_EXCEEDED',
        20_000,
      ]);
    }
    const sized = lists('first: $size').replace('{', 'query ($size: Int) {');
    expect(await outcome(sized, { size: 100 })).toEqual(tooMuch);
    expect((await outcome(sized, { size: 2 }))[0]).toBe(200);
    const offset = `{ a: branches(first: -2000000000) { nodes { id } } b: ${lists('first: 100').slice(2)}`;
    expect(await outcome(offset)).toEqual(tooMuch);
  });

  it('counts each id that is asked for', async () => {
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Branch { associations(first: 100) { nodes { id name } } } } }`;
    const ids = (count: number) => ({ ids: Array<string>(count).fill('x') });
    expect(await outcome(query, ids(100))).toEqual(tooMuch);
    const few = await send({ query, variables: ids(2) });
    expect([few.data, few.extensions]).toEqual([{ nodes: [null, null] }, { cost: { value: 603, most: 20_000 } }]);
  });

  it('tells the holder of a token the cost', async () => {
    const reply = await send({ query: '{ branches(first: 10) { nodes { id name } } }' });
    expect(reply.extensions).toEqual({ cost: { value: 31, most: 20_000 } });
  });

  it('does not count the cost of what was refused before', async () => {
    const reply = await send({ query: '{ branches(first: 10) { nodes { id nameless } } }' });
    expect([reply.status, reply.extensions]).toEqual([400, { cost: { value: 0, most: 20_000 } }]);
  });

  it('refuses pages beyond 1–100 in words', async () => {
    for (const size of ['first: 101', 'first: 0', 'first: -1', 'last: 101']) {
      const reply = await send({ query: `{ branches(${size}) { nodes { id } } }` });
      expect(reply.errors[0]).toMatchObject({
        message: '一度に読めるのは1件から100件までです。',
        extensions: { code: 'BAD_INPUT', refusal: 'PAGE_SIZE', path: [size.split(':')[0]] },
      });
    }
  });

  it('is quick with fragments that double, turn in circles or are never used', async () => {
    const doubling = repeat(30, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`);
    const hostile = [
      `{ ...F0 } ${doubling} fragment F30 on Query { __typename }`,
      `{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }`,
      `{ __typename } ${repeat(300, (index) => `fragment U${index} on Query { __typename }`)}`,
      `{ ${repeat(25, (index) => `viewer { ${repeat(15, (inner) => `a${index}x${inner}: account { id }`)} }`)} }`,
    ];
    for (const query of hostile) {
      const start = performance.now();
      expect((await send({ query })).status).toBe(400);
      expect(performance.now() - start).toBeLessThan(2_000);
    }
  });

  it('echoes at most five errors, and little of each', async () => {
    const many = await send({ query: `{ ${repeat(10, (index) => `unknown${index}`)} }` });
    expect(many.errors).toHaveLength(5);
    const long = await send({ query: `{ ${'x'.repeat(5_000)} }` });
    expect(long.errors[0]?.message.length).toBeLessThan(400);
    const list = await send({
      query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      variables: { ids: Array(50).fill({}) },
    });
    expect([list.status, list.errors.length]).toEqual([400, 1]);
  });

  it('refuses batches', async () => {
    const reply = await send([{ query: '{__typename}' }, { query: '{__typename}' }]);
    expect([reply.status, ...codesOf(reply)]).toEqual([400, 'BAD_INPUT']);
  });

  it('shows its schema to tokens for any operation only, and never guesses names', async () => {
    const reply = await post<{ __schema: { queryType: { name: string } } }>(
      api.url,
      { query: getIntrospectionQuery() },
      { authorization },
    );
    expect([reply.status, reply.data.__schema.queryType.name]).toEqual([200, 'Query']);
    const trusting = await testApi({ operations: ['{ __schema { queryType { name } } }'] });
    try {
      const cookie = await trusting.session(await trusting.account());
      const hidden = await post<undefined>(trusting.url, { query: '{ __schema { queryType { name } } }' }, { cookie });
      expect([hidden.status, hidden.data, codesOf(hidden)[0]]).toEqual([400, undefined, 'BAD_INPUT']);
    } finally {
      await trusting.close();
    }
    const wrong = [
      { query: '{ viewr { account { id } } }' },
      {
        query: 'query ($input: BranchFilter) { branches(filter: $input) { totalCount } }',
        variables: { input: { asof: 1 } },
      },
      { query: '{ branches(frst: 1) { totalCount } }' },
    ];
    for (const body of wrong) {
      const { status, errors } = await send(body);
      expect(status).toBe(400);
      expect(JSON.stringify(errors)).not.toMatch(/did you mean/i);
    }
  });
});

import { type Actor, newId, systemClock, toGlobalId } from '@tsunagari/kernel';
import { post } from '../../testing/requests.js';
import { type TestApi, testApi } from '../../testing/test-api.js';

const EVERYTHING = `{
  viewer { account { id } council { id } }
  council { id }
  branches { totalCount nodes { id bases { id } associations { totalCount nodes { id branch { id } } } } }
  associations { totalCount nodes { id } }
  branchByCode(code: "B1") { id }
  associationByCode(code: "A001") { id }
}`;
const REVISE = `mutation ($id: ID!) { reviseBranch(input: { id: $id, version: 1, areaNote: "x" }) { branch { id } refusals { code path message } } }`;

describe('two councils on one server', () => {
  let api: TestApi;
  let there: Actor;
  let here: { authorization: string };
  let elsewhere: { authorization: string };
  beforeAll(async () => {
    api = await testApi();
    there = await api.aCouncil();
    here = { authorization: `Bearer ${await api.token()}` };
    elsewhere = { authorization: `Bearer ${await api.token({ council: there })}` };
  });
  afterAll(() => api.close());

  const ask = (query: string, headers: Record<string, string>, variables: object = {}) =>
    post<unknown>(api.url, { query, variables }, headers);
  const idsIn = (data: unknown): string[] =>
    [...JSON.stringify(data).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id ?? '');

  it('shows each its own rows, all of them, and no other', async () => {
    const [mine, theirs] = await Promise.all([ask(EVERYTHING, here), ask(EVERYTHING, elsewhere)]);
    expect(mine.data).toMatchObject({ branches: { totalCount: 2 }, associations: { totalCount: 5 } });
    expect(theirs.data).toMatchObject({ branches: { totalCount: 2 }, associations: { totalCount: 5 } });
    const own = new Set(idsIn(mine.data));
    expect(own.size).toBeGreaterThan(9);
    expect(idsIn(theirs.data).filter((id) => own.has(id))).toEqual([]);
  });

  it('answers a foreign id like one that never was', async () => {
    const foreign = [...new Set(idsIn((await ask(EVERYTHING, elsewhere)).data))];
    const never = toGlobalId('Branch', newId(systemClock));
    const node = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', here, {
      ids: [...foreign, never, 'x', ''],
    });
    expect(node.data).toEqual({ nodes: Array(foreign.length + 3).fill(null) });
    const branch = foreign.find((id) => Buffer.from(id, 'base64url').toString().startsWith('Branch:')) ?? '';
    const [refusedForeign, refusedNever] = [
      await ask(REVISE, here, { id: branch }),
      await ask(REVISE, here, { id: never }),
    ];
    expect(refusedForeign.data).toMatchObject({ reviseBranch: { branch: null, refusals: [{ code: 'NOT_FOUND' }] } });
    expect(refusedForeign.data).toEqual(refusedNever.data);
  });

  it('finds its own records by their global ids, under their own type only', async () => {
    const { data } = await post<{ branchByCode: { id: string } }>(
      api.url,
      { query: '{ branchByCode(code: "B1") { id } }' },
      here,
    );
    const { id } = data.branchByCode;
    const asked = 'query ($id: ID!) { node(id: $id) { __typename id } }';
    expect((await ask(asked, here, { id })).data).toEqual({ node: { __typename: 'Branch', id } });
    const disguised = Buffer.from(Buffer.from(id, 'base64url').toString().replace('Branch', 'Association')).toString(
      'base64url',
    );
    expect((await ask(asked, here, { id: disguised })).data).toEqual({ node: null });
  });

  it('keeps them apart when they ask at the same time, and leaves no claim on a connection', async () => {
    const [mine, theirs] = [await ask(EVERYTHING, here), await ask(EVERYTHING, elsewhere)];
    expect(idsIn(mine.data).sort()).not.toEqual(idsIn(theirs.data).sort());
    const replies = await Promise.all(
      Array.from({ length: 60 }, (_, index) => ask(EVERYTHING, index % 2 === 0 ? here : elsewhere)),
    );
    for (const [index, reply] of replies.entries())
      expect(reply.data).toEqual(index % 2 === 0 ? mine.data : theirs.data);
    const claims = await Promise.all(
      Array.from({ length: 8 }, () =>
        api.database.pool.query(
          `select coalesce(current_setting('app.council_id', true), '') || coalesce(current_setting('app.token_hash', true), '') as left_behind`,
          [],
        ),
      ),
    );
    expect(new Set(claims.flat().map((row) => JSON.stringify(row)))).toEqual(new Set(['{"left_behind":""}']));
  });
});

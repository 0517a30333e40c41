import { type DocumentNode, buildSchema, getOperationAST, parse } from 'graphql';
import { operationCost } from './operation-cost.js';

const schema = buildSchema(`
  type Query { things(first: Int, search: String): ThingConnection  those(ids: [ID!]!): [Thing] }
  type ThingConnection { nodes: [Thing] }
  type Thing { id: ID name: String }`);
const document = parse(
  `query ($first: Int = 10, $search: String, $with: Boolean = true) { things(first: $first, search: $search) { nodes { id name @include(if: $with) } } }`,
);
const costIn = (query: DocumentNode, variables: Record<string, unknown>) =>
  operationCost(schema, query, getOperationAST(query)!, variables);
const cost = (variables: Record<string, unknown>) => costIn(document, variables);

describe('the cost of an operation', () => {
  it('hangs on the rows that are asked for, each time it is asked', () => {
    const costs = [{ first: 5 }, { first: 100 }, { first: 5 }, {}, { first: null }].map(cost);
    expect(costs).toEqual([1 + 5 * 3, 1 + 100 * 3, 1 + 5 * 3, 1 + 10 * 3, 1 + 50 * 3]);
  });

  it('hangs on what is left out, and on nothing else that is given', () => {
    expect(cost({ first: 5, with: false })).toBe(1 + 5 * 2);
    expect(cost({ first: 5, search: 'one' })).toBe(cost({ first: 5, search: 'another' }));
  });

  it('counts ids', () => {
    const byIds = parse('query ($ids: [ID!]!) { those(ids: $ids) { id } }');
    const of = (ids: string[]) => costIn(byIds, { ids });
    expect([of(['a']), of(['a', 'b', 'c']), of(['d'])]).toEqual([2, 4, 2]);
  });

  it('is not told of variables that do not fit, also when those before did', () => {
    expect(cost({ first: 5 })).toBeGreaterThan(0);
    let refusal: unknown = null;
    try {
      cost({ first: 'five' });
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
  });

  it('is not counted where the first of many values does not fit', () => {
    const byIds = parse('query ($ids: [ID!]!) { those(ids: $ids) { id } }');
    const refused = () => costIn(byIds, { ids: Array.from({ length: 9 }, () => ({})) });
    expect(refused).toThrow(/^Variable "\$ids" got invalid value \{\} at "ids\[0\]"; [^\n]*$/);
  });
});

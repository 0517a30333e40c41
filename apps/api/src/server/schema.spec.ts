import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, getIntrospectionQuery, graphqlSync } from 'graphql';
import { apiSchema, printedSchema, schemaGaps } from './schema.js';

describe('the schema', () => {
  it('is the committed one (npm run schema)', () => {
    const committed = readFileSync(path.resolve(__dirname, '../../schema.graphql'), 'utf8');
    expect(printedSchema(buildSchema(committed))).toBe(printedSchema(apiSchema()));
  });

  it('tells everything about itself', () => {
    const { data, errors } = graphqlSync({ schema: apiSchema(), source: getIntrospectionQuery() });
    expect(errors).toBeUndefined();
    expect(data).toHaveProperty('__schema.types.length', expect.any(Number));
  });

  it('has gaps when a field has no privacy class or anything has no description', () => {
    const gaps = schemaGaps(
      buildSchema(`
        type Query { "Told." all(first: Int): [Thing!]! }
        interface Named { "Told." name: String }
        type Thing implements Named { "Told." name: String secret: String }
        input Filter { text: String }
        "Told."
        enum Kind { ONE "Told." TWO }
        scalar Day
      `),
    );
    expect(gaps).toEqual([
      'Query.all: no privacy class',
      'Query.all(first): no description',
      'Named: no description',
      'Named.name: no privacy class',
      'Thing: no description',
      'Thing.name: no privacy class',
      'Thing.secret: no description',
      'Thing.secret: no privacy class',
      'Filter: no description',
      'Filter.text: no description',
      'Kind.ONE: no description',
      'Day: no description',
    ]);
  });
});

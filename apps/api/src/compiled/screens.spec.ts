import { day } from '@tsunagari/kernel';
import { leastVariables, queriesOfScreens } from '../../testing/documents-of-screens.js';
import { apiSchema } from '../server/schema.js';
import { loggedFields } from './classified-fields.js';
import { CompiledLane } from './compiled-lane.js';
import { factsOf } from './facts.js';

/** Queries of the screens that the resolvers answer although they read nothing whose reading is logged, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  BreachReport: 'asked for after a leak, once; seconds do',
  MyAccessTokens: 'what has ended is left out by the instant, which statements are not told',
  MyPledge: 'the first edition stands in the code until someone accepts it',
  PersonDisclosures: 'a page of a table that only grows, beside one card',
  PledgeEditions: 'the first edition stands in the code until someone accepts it',
};

describe('queries of the screens', () => {
  const schema = apiSchema();
  const lane = new CompiledLane(schema, () => Promise.reject(new Error('nothing is read here')));
  const queries = queriesOfScreens();
  const actor = { councilId: '019d45f0-0000-7000-8000-6d69686f6e01', accountId: null, grants: [] };
  const statement = (query: (typeof queries)[number]) =>
    lane.statement({
      document: query.document,
      documentKey: query.text,
      variables: { ...leastVariables(schema, query.operation) },
      claims: {},
      facts: factsOf(actor, day('2026-11-23')),
    });
  const unlogged = queries.filter(({ document }) => loggedFields(schema, document).length === 0);
  const leftOut = new Set(Object.keys(EXCEPTIONS));

  it.each(unlogged.filter(({ name }) => !leftOut.has(name)).map((query) => [query.name, query] as const))(
    '%s is one statement',
    (_, query) => expect(statement(query)?.sql).toMatch(/^with claims as materialized/),
  );

  it('are left to the resolvers only where that is said', () => {
    const resolved = unlogged.filter((query) => statement(query) === null).map(({ name }) => name);
    expect(resolved).toEqual([...leftOut].sort());
  });

  it('are left to the resolvers when reading them is logged', () => {
    const logged = queries.filter(({ document }) => loggedFields(schema, document).length > 0);
    expect(logged.length).toBeGreaterThan(5);
    for (const query of logged) expect([query.name, statement(query)]).toEqual([query.name, null]);
  });
});

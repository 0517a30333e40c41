import { day, systemClock } from '@tsunagari/kernel';
import { ABOUT_A_PERSON } from '../trail/note-looks.js';
import { loggedFields } from './classified-fields.js';
import { queriesOfScreens } from '../../testing/documents-of-screens.js';
import { LEFT_TO_RESOLVERS } from '../../testing/left-to-resolvers.js';
import { apiSchema } from '../server/schema.js';
import type { Purpose } from '@tsunagari/audit';
import { lookFacts } from './looks.js';
import { CompiledLane } from './compiled-lane.js';
import { leastVariables } from './least-variables.js';
import { factsOf } from './facts.js';

describe('queries of the screens', () => {
  const schema = apiSchema();
  const lane = new CompiledLane(schema, () => Promise.reject(new Error('nothing is read here')));
  const queries = queriesOfScreens();
  const actor = { councilId: '019d45f0-0000-7000-8000-6d69686f6e01', accountId: null, grants: [] };
  const look = { purpose: 'UPKEEP', clock: systemClock, correlationId: 'test', operation: null } as const;
  const statement = ({ document, text, operation }: (typeof queries)[number], purpose: Purpose | null = 'UPKEEP') =>
    lane.statement({
      document,
      documentKey: text,
      variables: { ...leastVariables(schema, operation) },
      claims: {},
      facts: {
        ...factsOf(actor, day('2026-11-23')),
        ...lookFacts({ ...look, purpose }),
        now: systemClock.now().toISOString(),
      },
    });
  const leftOut = new Set(Object.keys(LEFT_TO_RESOLVERS));
  const showsPeople = ({ document }: (typeof queries)[number]) =>
    loggedFields(schema, document).some((field) => (field.split('.')[0] ?? '') in ABOUT_A_PERSON);

  it.each(queries.filter(({ name }) => !leftOut.has(name)).map((query) => [query.name, query] as const))(
    '%s is one statement',
    (_, query) => expect(statement(query)?.sql).toMatch(/^with claims as materialized/),
  );

  it('are left to the resolvers only where that is said', () => {
    const resolved = queries.filter((query) => statement(query) === null).map(({ name }) => name);
    expect(resolved).toEqual([...leftOut].sort());
  });

  it('write who looked at whom in the statement that reads, and are not compiled without a purpose', () => {
    const shown = queries.filter((query) => showsPeople(query) && !leftOut.has(query.name));
    expect(shown.length).toBeGreaterThan(10);
    for (const query of shown) {
      expect([query.name, statement(query)?.sql]).toEqual([
        query.name,
        expect.stringContaining('insert into public.audit_event'),
      ]);
      expect([query.name, statement(query, null)]).toEqual([query.name, null]);
    }
  });
});

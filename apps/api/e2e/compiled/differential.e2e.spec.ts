import { randomOperation } from '@tsunagari/compiled-reads/testing';
import type { Role } from '@tsunagari/kernel';
import fc from 'fast-check';
import { parse, specifiedRules, validate } from 'graphql';
import { operationLimits } from '../../src/server/operation-limits.js';
import { type KnownValues, apiGrammar } from '../../testing/api-grammar.js';
import { type BothLanes, bothLanes } from '../../testing/both-lanes.js';
import { knownValues } from '../../testing/known-values.js';
import { reviseTheTown } from '../../testing/revised-town.js';

const OPERATIONS_OF_EACH = 100;

describe('compiled reads and resolvers', () => {
  let lanes: BothLanes;
  let values: KnownValues;
  beforeAll(async () => {
    lanes = await bothLanes();
    await lanes.change(reviseTheTown);
    values = await knownValues(lanes);
  });
  afterAll(() => lanes.close());

  const ROLES: readonly [Role, number][] = [
    ['council_admin', 1],
    ['council_staff', 2],
    ['branch_coordinator', 3],
    ['branch_officer', 4],
    ['association_officer', 5],
    ['auditor', 6],
    ['analyst', 7],
  ];
  it.each(ROLES)('answer alike for %s: data, errors and their paths, and who looked at whom', async (role, seed) => {
    const token = await lanes.tokenOf(role);
    const before = await lanes.reads();
    let [withData, looks] = [0, 0];
    await fc.assert(
      fc.asyncProperty(randomOperation(lanes.schema, apiGrammar(values)), async ({ text, variables }) => {
        fc.pre(validate(lanes.schema, parse(text), [...specifiedRules, operationLimits]).length === 0);
        const compiled = await lanes.ask('compiled', token, text, variables);
        const lookedCompiled = await lanes.looks();
        const resolved = await lanes.ask('resolvers', token, text, variables);
        expect(withoutIds(compiled)).toEqual(withoutIds(resolved));
        expect(lookedCompiled).toEqual(await lanes.looks());
        if (lookedCompiled.length > 0) looks++;
        if (JSON.stringify(compiled.data ?? null).length > 150) withData++;
      }),
      { numRuns: OPERATIONS_OF_EACH, seed, endOnFailure: true, interruptAfterTimeLimit: 55_000 },
    );
    const after = await lanes.reads();
    expect(after.compiled - before.compiled).toBeGreaterThan(OPERATIONS_OF_EACH * 0.6);
    expect(withData).toBeGreaterThan(OPERATIONS_OF_EACH / 4);
  });
});

/** A reply without the number of its request, which each request has for itself. */
function withoutIds(reply: Awaited<ReturnType<BothLanes['ask']>>): unknown {
  return {
    ...reply,
    errors: reply.errors.map(({ extensions: { correlationId: _, ...extensions }, message, ...error }) => ({
      ...error,
      extensions,
      message: extensions['code'] === 'INTERNAL' ? 'INTERNAL' : message,
    })),
  };
}

import { randomOperation } from '@tsunagari/compiled-reads/testing';
import type { Role } from '@tsunagari/kernel';
import fc from 'fast-check';
import { parse, specifiedRules, validate } from 'graphql';
import { operationLimits } from '../src/server/operation-limits.js';
import { type KnownValues, apiGrammar } from './api-grammar.js';
import type { BothLanes } from './both-lanes.js';
import { rootAlone } from './root-alone.js';

/** Who asks what of both lanes. */
export interface Comparison {
  readonly role: Role;
  readonly seed: number;
  readonly operations: number;
  readonly mayBegin: (question: string) => boolean;
}

/** What both lanes have answered alike: how much was compiled, had data, and left a look in the trail. */
export interface Alike {
  readonly compiled: number;
  readonly withData: number;
  readonly looks: number;
}

/** Asks both lanes random operations; each pair has the same data, errors and paths, and says the same of who looked at whom. */
export async function compareLanes(
  lanes: BothLanes,
  values: KnownValues,
  { role, seed, operations, mayBegin }: Comparison,
): Promise<Alike> {
  const token = await lanes.tokenOf(role);
  const before = await lanes.reads();
  await lanes.looks();
  let [withData, looks] = [0, 0];
  await fc.assert(
    fc.asyncProperty(randomOperation(lanes.schema, apiGrammar(values, mayBegin)), async ({ text, variables }) => {
      fc.pre(validate(lanes.schema, parse(text), [...specifiedRules, operationLimits]).length === 0);
      const compiled = await lanes.ask('compiled', token, text, variables);
      const looked = await lanes.looks();
      const resolved = await lanes.ask('resolvers', token, text, variables);
      expect(looked).toEqual(await lanes.looks());
      const other = otherRefusal(compiled, resolved);
      if (other === null) expect(withoutIds(compiled)).toEqual(withoutIds(resolved));
      else {
        const alone = await lanes.ask('resolvers', token, rootAlone(lanes.schema, text, other), variables);
        await lanes.looks();
        expect(refusalsOf(compiled)).toEqual(refusalsOf(alone));
      }
      looks += looked.length;
      if (JSON.stringify(compiled.data ?? null).length > 150) withData++;
    }),
    { numRuns: operations, seed, endOnFailure: true, plugins: [fc.interruptAfterTimeLimit(55_000)] },
  );
  return { compiled: (await lanes.reads()).compiled - before.compiled, withData, looks };
}

type AnyReply = Awaited<ReturnType<BothLanes['ask']>>;

/**
 * The question that the compiled lane says was refused where the resolvers name another. Where several questions are refused and their
 * refusals take the whole answer away, one of them is told, no matter which (GraphQL, 6.4.4): resolvers tell the one that was refused
 * first in time, the compiled lane the one that is written first. That its question is refused by resolvers, too, is asked apart.
 */
function otherRefusal(compiled: AnyReply, resolved: AnyReply): string | null {
  const [[one, ...more], [other, ...others]] = [compiled.errors, resolved.errors];
  if (compiled.data !== null || resolved.data !== null || !one || !other) return null;
  const question = one.path?.[0];
  if (more.length > 0 || others.length > 0 || typeof question !== 'string' || question === other.path?.[0]) return null;
  return question;
}

/** What was refused and why, no matter where it is written. */
function refusalsOf({ data, errors }: AnyReply): unknown {
  return { data, errors: errors.map(({ path, message, extensions: { code } }) => ({ path, message, code })) };
}

/** A reply without the number of its request, which each request has for itself. */
export function withoutIds(reply: AnyReply): unknown {
  return {
    ...reply,
    errors: reply.errors.map(({ extensions: { correlationId: _, ...extensions }, message, ...error }) => ({
      ...error,
      extensions,
      message: extensions['code'] === 'INTERNAL' ? 'INTERNAL' : message,
    })),
  };
}

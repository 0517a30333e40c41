import { parse } from 'graphql';
import { CompiledReads, type Outcome, type ReadRequest, type ReadsOptions } from '../src/index.js';
import type { TownDatabase } from './town.database.js';
import { townMapping } from './town.mapping.js';
import { townSchema } from './town.schema.js';

/** Reads of the town, ready to be asked. */
export function townReads(options: Partial<ReadsOptions> = {}): CompiledReads {
  return new CompiledReads({ schema: townSchema(), mapping: townMapping, settings: ['town.name'], ...options });
}

/** A request of みほん町 by its text. */
export function request(text: string, more: Partial<ReadRequest> = {}): ReadRequest {
  const claims = { 'town.name': 'みほん町' };
  return { document: parse(text), documentKey: text, roleClass: 'staff', claims, facts: { town: 'みほん町' }, ...more };
}

/** The answer as JSON. @throws when the read was not compiled */
export async function answerOf(
  reads: CompiledReads,
  database: TownDatabase,
  text: string,
  more: Partial<ReadRequest> = {},
): Promise<{ readonly data: unknown; readonly errors?: readonly unknown[] }> {
  const outcome: Outcome = await reads.read(request(text, more), database.execute);
  if (outcome.kind !== 'answered') throw new Error(outcome.kind === 'not compiled' ? outcome.reason : outcome.kind);
  return JSON.parse(outcome.body.toString('utf8')) as { data: unknown };
}

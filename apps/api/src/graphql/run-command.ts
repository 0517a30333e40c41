import type { CommandContext } from '@tsunagari/database';
import { DomainError, Forbidden } from '@tsunagari/kernel';
import { accessDenied, refusalsOf } from '../server/refusals.js';
import type { RefusalObject } from './refusal.object.js';
import { type RequestContext, actorOf } from './request-context.js';

/** What became of a command. */
export type Outcome<Result> =
  | { readonly done: true; readonly result: Result }
  | { readonly done: false; readonly refusals: readonly RefusalObject[] };

/**
 * Runs one command in the transaction of the mutation. A refusal undoes what the command wrote and is returned as data;
 * a fault goes on and undoes the whole mutation.
 */
export async function runCommand<Result>(
  context: RequestContext,
  command: (commandContext: CommandContext) => Promise<Result>,
): Promise<Outcome<Result>> {
  const { unit } = context;
  if (unit === null) throw new Error('a command ran outside of a mutation');
  const { clock, correlationId } = context;
  try {
    const result = await unit.attempt(() =>
      command({
        actor: actorOf(context),
        manager: unit.manager,
        reader: unit.reader,
        sealer: unit.sealer,
        clock,
        correlationId,
      }),
    );
    context.loaders.clear();
    return { done: true, result };
  } catch (error) {
    if (error instanceof Forbidden) throw accessDenied(context);
    if (error instanceof DomainError) return { done: false, refusals: await refusalsOf(error, context) };
    throw error;
  }
}

import type { CommandContext, Seen } from '@tsunagari/database';
import { NotFound } from '@tsunagari/kernel';
import { lockForChange } from '@tsunagari/database';
import { type Sight, canKeepPeople, demand, peopleInSight } from '../../people.policy.js';
import { ImportStateWrong } from '../import.errors.js';
import type { ImportState } from '../import.vocabulary.js';
import { ImportBatch } from '../import-batch.entity.js';

/** Condition under which an import `b` is in sight: staff see all, a coordinator those for the own branch. `$1` is the day. */
export function batchSight(sight: Sight, values: unknown[]): string {
  if (sight.all) return 'true';
  const branches = `$${values.push(sight.branchIds)}::uuid[]`;
  return `(b.branch_id = any(${branches}) or b.association_id = any(array(select f.association_id from association_affiliation f
    where f.council_id = (select claimed_council()) and f.branch_id = any(${branches}) and daterange(f.valid_from, f.valid_to) @> $1::date)))`;
}

/** @throws Forbidden; NotFound for an import that is out of sight, just as for none */
export async function demandBatch({ reader, actor, clock }: CommandContext, batchId: string): Promise<void> {
  const today = clock.today();
  demand(canKeepPeople(actor, today));
  const values: unknown[] = [today, batchId];
  const inSight = batchSight(peopleInSight(actor, today), values);
  const found = await reader.rows(
    `select 1 from import_batch b where b.council_id = (select claimed_council()) and b.id = $2::uuid and $1::date is not null and ${inSight}`,
    values,
  );
  if (found.length === 0) throw new NotFound('ImportBatch', batchId, ['batchId']);
}

/** Reads an import for change. @throws Forbidden, NotFound, VersionConflict, ImportStateWrong */
export async function batchToChange(
  context: CommandContext,
  seen: Seen,
  ...states: readonly ImportState[]
): Promise<ImportBatch> {
  await demandBatch(context, seen.id);
  const batch = await lockForChange(context.manager, ImportBatch, context.actor.councilId, seen);
  demandState(batch, states);
  return batch;
}

/** @throws ImportStateWrong */
export function demandState({ state }: ImportBatch, states: readonly ImportState[]): void {
  if (!states.some((allowed) => allowed === state)) throw new ImportStateWrong(state);
}

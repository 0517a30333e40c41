import type { CommandContext } from '@tsunagari/database';
import type { DomainError, PlainDate } from '@tsunagari/kernel';
import { BranchCodeTaken, BranchNameTaken } from './branch.errors.js';

/** A branch about to be made or renamed. */
export interface BranchNaming {
  readonly name: string;
  /** Null when it keeps its code. */
  readonly code: string | null;
  readonly path: readonly string[];
}

/** Refusals for names in use on or after the day, and for codes ever used; branches of `leaving` do not count. */
export async function namingRefusals(
  { reader, actor }: Pick<CommandContext, 'reader' | 'actor'>,
  naming: BranchNaming,
  on: PlainDate,
  leaving: readonly string[] = [],
): Promise<DomainError[]> {
  const taken = await reader.rows<{ byName: boolean; byCode: boolean }>(
    `select (name = $2 and (closed_on is null or closed_on > $4) and not id = any($5::uuid[])) as "byName", code = $3 as "byCode"
     from branch where council_id = $1 and (name = $2 or code = $3)`,
    [actor.councilId, naming.name, naming.code, on, leaving],
  );
  const refusals: DomainError[] = [];
  if (taken.some((row) => row.byName)) refusals.push(new BranchNameTaken(naming.name, [...naming.path, 'name']));
  if (naming.code !== null && taken.some((row) => row.byCode))
    refusals.push(new BranchCodeTaken(naming.code, [...naming.path, 'code']));
  return refusals;
}

import type { CommandContext, Seen } from '@tsunagari/database';
import { type DomainError, type PlainDate, refuseProblems } from '@tsunagari/kernel';
import { dayProblems, textProblems } from '../input-rules.js';
import { holdingsOf } from './branch-holdings.js';
import { namingRefusals } from './branch-names.js';
import type { Branch } from './branch.entity.js';
import { BranchHasLaterEvents, BranchNotOpen } from './branch.errors.js';
import { hasLaterEvents } from './lineage.js';
import { newBranchProblems } from './make-branch.js';
import { type SplitPlan, type Successor, planSplit } from './split-plan.js';

/** 支部の分割: one branch ends and two or more take over all that it held. */
export interface SplitBranch extends Seen {
  /** First day of the successors. */
  readonly effectiveOn: PlainDate;
  readonly reason?: string | null;
  /** The meeting that decided it: 支部総会. */
  readonly meeting?: string | null;
  readonly successors: readonly Successor[];
}

/** The branch as far as a split must know it. */
export type Predecessor = Pick<Branch, 'id' | 'name' | 'openedOn' | 'closedOn'>;

/** Works out a split with every reason against it. The same for the preview and for the command. @throws InvalidInput */
export async function prepareSplit(
  context: Pick<CommandContext, 'reader' | 'actor'>,
  branch: Predecessor,
  input: SplitBranch,
): Promise<SplitPlan> {
  refuseProblems([
    ...textProblems(input.reason, ['reason']),
    ...textProblems(input.meeting, ['meeting']),
    ...dayProblems(input.effectiveOn, ['effectiveOn']),
    ...input.successors.flatMap((successor, index) => newBranchProblems(successor, ['successors', String(index)])),
  ]);
  const { reader, actor } = context;
  const on = input.effectiveOn;
  const first: DomainError[] = [];
  if (branch.closedOn !== null || (branch.openedOn !== null && on <= branch.openedOn))
    first.push(new BranchNotOpen(branch.name, on));
  if (await hasLaterEvents(reader, actor.councilId, branch.id, on))
    first.push(new BranchHasLaterEvents(branch.name, on));
  const plan = planSplit(await holdingsOf(reader, actor.councilId, branch.id, on), input.successors, on);
  const naming: DomainError[] = [];
  for (const [index, { name, code }] of input.successors.entries()) {
    naming.push(
      ...(await namingRefusals(context, { name: name.trim(), code, path: ['successors', String(index)] }, on, [
        branch.id,
      ])),
    );
  }
  return { ...plan, refusals: [...first, ...naming, ...plan.refusals] };
}

import { announce, recordAudit } from '@tsunagari/audit';
import { type CommandContext, type Seen, lockForChange } from '@tsunagari/database';
import { type PlainDate, refuseProblems } from '@tsunagari/kernel';
import { dayProblems, textProblems } from '../input-rules.js';
import { canKeepRegister, demand } from '../registry.policy.js';
import { holdingsOf } from './branch-holdings.js';
import { lockBranchList } from './branch-list-lock.js';
import { Branch } from './branch.entity.js';
import { BranchNotEmpty } from './branch.errors.js';
import { recordLineage, refuseLaterEvents } from './lineage.js';

/** 支部を閉じる: the branch ends and nothing belongs to it any more. */
export interface CloseBranch extends Seen {
  /** First day without the branch. */
  readonly effectiveOn: PlainDate;
  readonly reason?: string | null;
  readonly meeting?: string | null;
}

/**
 * Ends a branch that holds no association and no base from that day on.
 * @throws Forbidden, InvalidInput, NotFound, VersionConflict, BranchNotOpen, BranchNotEmpty, BranchHasLaterEvents
 */
export async function closeBranch(context: CommandContext, input: CloseBranch): Promise<string> {
  const { manager, reader, actor, clock } = context;
  demand(canKeepRegister(actor, clock.today()));
  refuseProblems([
    ...textProblems(input.reason, ['reason']),
    ...textProblems(input.meeting, ['meeting']),
    ...dayProblems(input.effectiveOn, ['effectiveOn']),
  ]);
  await lockBranchList(context);
  const branch = await lockForChange(manager, Branch, actor.councilId, input);
  branch.closeOn(input.effectiveOn);
  await refuseLaterEvents(context, branch, input.effectiveOn);
  const { associations, bases } = await holdingsOf(reader, actor.councilId, branch.id, input.effectiveOn);
  if (associations.length + bases.length > 0) throw new BranchNotEmpty(branch.name, associations.length, bases.length);
  await manager.save(branch);
  await recordLineage(context, { ...input, kind: 'CLOSE', predecessors: [branch], successors: [] });
  await recordAudit(context, { action: 'branch.close', subjectType: 'Branch', subjectId: branch.id });
  await announce(context, { kind: 'BranchClosed', branchId: branch.id, effectiveOn: input.effectiveOn });
  return branch.id;
}

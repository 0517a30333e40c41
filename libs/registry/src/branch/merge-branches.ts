import { announce, recordAudit } from '@tsunagari/audit';
import { type CommandContext, type Seen, lockForChange } from '@tsunagari/database';
import { type PlainDate, refuseProblems } from '@tsunagari/kernel';
import { dayProblems, textProblems } from '../input-rules.js';
import { canKeepRegister, demand } from '../registry.policy.js';
import { holdingsOf, moveAffiliations, moveBases } from './branch-holdings.js';
import { lockBranchList } from './branch-list-lock.js';
import { namingRefusals } from './branch-names.js';
import { Branch } from './branch.entity.js';
import { MergeNeedsTwo } from './branch.errors.js';
import { recordLineage, refuseLaterEvents } from './lineage.js';
import { type NewBranch, makeBranch, newBranchProblems } from './make-branch.js';

/** 支部の統合: two or more branches end and one takes over all that they held. */
export interface MergeBranches extends NewBranch {
  readonly branches: readonly Seen[];
  /** First day of the new branch. */
  readonly effectiveOn: PlainDate;
  readonly reason?: string | null;
  readonly meeting?: string | null;
}

/** What a merger has made. */
export interface MergeDone {
  readonly lineageEventId: string;
  readonly branchId: string;
  readonly predecessorIds: readonly string[];
}

/**
 * Merges branches into a new one.
 * @throws Forbidden, InvalidInput, NotFound, VersionConflict, MergeNeedsTwo, BranchNotOpen, BranchNameTaken, BranchCodeTaken, BranchHasLaterEvents
 */
export async function mergeBranches(context: CommandContext, input: MergeBranches): Promise<MergeDone> {
  const { manager, reader, actor, clock } = context;
  demand(canKeepRegister(actor, clock.today()));
  refuseProblems([
    ...newBranchProblems(input, []),
    ...textProblems(input.reason, ['reason']),
    ...textProblems(input.meeting, ['meeting']),
    ...dayProblems(input.effectiveOn, ['effectiveOn']),
  ]);
  if (new Set(input.branches.map((seen) => seen.id)).size < 2) throw new MergeNeedsTwo();
  await lockBranchList(context);
  const on = input.effectiveOn;
  const predecessors: Branch[] = [];
  for (const seen of input.branches) {
    const branch = await lockForChange(manager, Branch, actor.councilId, seen);
    branch.closeOn(on);
    await refuseLaterEvents(context, branch, on);
    predecessors.push(branch);
  }
  const leaving = predecessors.map((branch) => branch.id);
  const [refusal] = await namingRefusals(context, { name: input.name.trim(), code: input.code, path: [] }, on, leaving);
  if (refusal) throw refusal;

  const merged = await makeBranch(context, input, on);
  let movedAssociations = 0;
  for (const branch of predecessors) {
    const { associations, bases } = await holdingsOf(reader, actor.councilId, branch.id, on);
    await moveAffiliations(
      context,
      associations.map((held) => held.affiliationId),
      merged.id,
      on,
    );
    await moveBases(
      context,
      bases.map((held) => held.baseId),
      merged.id,
      on,
    );
    movedAssociations += new Set(associations.map((held) => held.associationId)).size;
  }
  await manager.save(predecessors);
  const lineageEventId = await recordLineage(context, {
    ...input,
    kind: 'MERGE',
    movedAssociations,
    predecessors,
    successors: [merged],
  });
  await recordAudit(context, {
    action: 'branch.merge',
    subjectType: 'Branch',
    subjectId: merged.id,
    details: { predecessorIds: leaving, movedAssociations },
  });
  await announce(context, {
    kind: 'BranchesMerged',
    branchId: merged.id,
    predecessorIds: leaving,
    effectiveOn: on,
    movedAssociations,
  });
  return { lineageEventId, branchId: merged.id, predecessorIds: leaving };
}

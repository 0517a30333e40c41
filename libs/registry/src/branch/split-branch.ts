import { announce, recordAudit } from '@tsunagari/audit';
import { type CommandContext, lockForChange } from '@tsunagari/database';
import { canKeepRegister, demand } from '../registry.policy.js';
import { moveAffiliations, moveBases } from './branch-holdings.js';
import { lockBranchList } from './branch-list-lock.js';
import { Branch } from './branch.entity.js';
import { recordLineage } from './lineage.js';
import { makeBranch } from './make-branch.js';
import { type SplitBranch, prepareSplit } from './prepare-split.js';

/** What a split has made. */
export interface SplitDone {
  readonly lineageEventId: string;
  readonly predecessorId: string;
  readonly successorIds: readonly string[];
}

/**
 * Splits a branch: it ends on the day, its successors begin on it, and every association and base moves on that day. Before the day
 * nothing changes, so that the lists "as it was then" stay right.
 * @throws Forbidden, InvalidInput, NotFound, VersionConflict, and the first refusal of {@link prepareSplit}.
 */
export async function splitBranch(context: CommandContext, input: SplitBranch): Promise<SplitDone> {
  const { manager, actor, clock } = context;
  demand(canKeepRegister(actor, clock.today()));
  await lockBranchList(context);
  const branch = await lockForChange(manager, Branch, actor.councilId, input);
  const plan = await prepareSplit(context, branch, input);
  const [refusal] = plan.refusals;
  if (refusal) throw refusal;

  const successors: Branch[] = [];
  for (const share of plan.shares) {
    const successor = await makeBranch(context, share.successor, input.effectiveOn);
    await moveAffiliations(
      context,
      share.associations.map((held) => held.affiliationId),
      successor.id,
      input.effectiveOn,
    );
    await moveBases(
      context,
      share.bases.map((held) => held.baseId),
      successor.id,
      input.effectiveOn,
    );
    successors.push(successor);
  }
  await moveBases(
    context,
    plan.unassignedBases.map((held) => held.baseId),
    null,
    input.effectiveOn,
  );
  branch.closeOn(input.effectiveOn);
  await manager.save(branch);

  const movedAssociations = new Set(
    plan.shares.flatMap((share) => share.associations.map((held) => held.associationId)),
  ).size;
  const lineageEventId = await recordLineage(context, {
    ...input,
    kind: 'SPLIT',
    movedAssociations,
    predecessors: [branch],
    successors,
  });
  const successorIds = successors.map((successor) => successor.id);
  await recordAudit(context, {
    action: 'branch.split',
    subjectType: 'Branch',
    subjectId: branch.id,
    details: { successorIds, movedAssociations },
  });
  await announce(context, {
    kind: 'BranchSplit',
    branchId: branch.id,
    successorIds,
    effectiveOn: input.effectiveOn,
    movedAssociations,
  });
  return { lineageEventId, predecessorId: branch.id, successorIds };
}

import { announce, recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { type PlainDate, refuseProblems } from '@tsunagari/kernel';
import { dayProblems } from '../input-rules.js';
import { canKeepRegister, demand } from '../registry.policy.js';
import { lockBranchList } from './branch-list-lock.js';
import { namingRefusals } from './branch-names.js';
import { recordLineage } from './lineage.js';
import { type NewBranch, makeBranch, newBranchProblems } from './make-branch.js';

/** 支部を設ける: what is needed. */
export interface OpenBranch extends NewBranch {
  readonly openedOn: PlainDate;
}

/**
 * Opens a branch and returns its id.
 * @throws Forbidden, InvalidInput, BranchNameTaken, BranchCodeTaken
 */
export async function openBranch(context: CommandContext, input: OpenBranch): Promise<string> {
  demand(canKeepRegister(context.actor, context.clock.today()));
  refuseProblems([...newBranchProblems(input, []), ...dayProblems(input.openedOn, ['openedOn'])]);
  await lockBranchList(context);
  const [refusal] = await namingRefusals(
    context,
    { name: input.name.trim(), code: input.code, path: [] },
    input.openedOn,
  );
  if (refusal) throw refusal;
  const branch = await makeBranch(context, input, input.openedOn);
  await recordLineage(context, { kind: 'OPEN', effectiveOn: input.openedOn, predecessors: [], successors: [branch] });
  await recordAudit(context, { action: 'branch.open', subjectType: 'Branch', subjectId: branch.id });
  await announce(context, { kind: 'BranchOpened', branchId: branch.id, openedOn: input.openedOn });
  return branch.id;
}

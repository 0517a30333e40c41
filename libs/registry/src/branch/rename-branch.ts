import { announce, recordAudit } from '@tsunagari/audit';
import { type CommandContext, type Seen, lockForChange } from '@tsunagari/database';
import { type PlainDate, newId, refuseProblems } from '@tsunagari/kernel';
import { dayProblems, kanaProblems, nameProblems, textProblems } from '../input-rules.js';
import { canKeepRegister, demand } from '../registry.policy.js';
import { BranchFormerName } from './branch-former-name.entity.js';
import { lockBranchList } from './branch-list-lock.js';
import { namingRefusals } from './branch-names.js';
import { Branch } from './branch.entity.js';
import { BranchNotOpen } from './branch.errors.js';
import { recordLineage, refuseLaterEvents } from './lineage.js';

/** 支部名の変更 from a day on; before it the old name stays readable. */
export interface RenameBranch extends Seen {
  readonly name: string;
  readonly kana: string;
  /** First day of the new name. */
  readonly effectiveOn: PlainDate;
  readonly reason?: string | null;
  readonly meeting?: string | null;
}

/**
 * Gives a branch another name from a day on.
 * @throws Forbidden, InvalidInput, NotFound, VersionConflict, BranchNotOpen, BranchNameTaken, BranchHasLaterEvents
 */
export async function renameBranch(context: CommandContext, input: RenameBranch): Promise<string> {
  const { manager, actor, clock } = context;
  demand(canKeepRegister(actor, clock.today()));
  refuseProblems([
    ...nameProblems(input.name, ['name']),
    ...kanaProblems(input.kana, ['kana']),
    ...textProblems(input.reason, ['reason']),
    ...textProblems(input.meeting, ['meeting']),
    ...dayProblems(input.effectiveOn, ['effectiveOn']),
  ]);
  await lockBranchList(context);
  const branch = await lockForChange(manager, Branch, actor.councilId, input);
  if (!branch.isOpenOn(input.effectiveOn) || branch.openedOn === input.effectiveOn)
    throw new BranchNotOpen(branch.name, input.effectiveOn);
  await refuseLaterEvents(context, branch, input.effectiveOn);
  const naming = { name: input.name.trim(), code: null, path: [] };
  const [refusal] = await namingRefusals(context, naming, input.effectiveOn, [branch.id]);
  if (refusal) throw refusal;

  const before = { id: branch.id, name: branch.name };
  const last = await manager.findOne(BranchFormerName, {
    where: { councilId: actor.councilId, branchId: branch.id },
    order: { validTo: 'DESC' },
  });
  if (last && last.validTo >= input.effectiveOn) throw new BranchNotOpen(branch.name, input.effectiveOn);
  await manager.insert(BranchFormerName, {
    councilId: actor.councilId,
    id: newId(clock),
    branchId: branch.id,
    name: branch.name,
    officialName: branch.officialName,
    kana: branch.kana,
    searchKey: branch.searchKey,
    validFrom: last?.validTo ?? branch.openedOn,
    validTo: input.effectiveOn,
  });
  branch.call(input.name.trim(), input.kana.trim());
  await manager.save(branch);
  await recordLineage(context, { ...input, kind: 'RENAME', predecessors: [before], successors: [branch] });
  await recordAudit(context, { action: 'branch.rename', subjectType: 'Branch', subjectId: branch.id });
  await announce(context, { kind: 'BranchRenamed', branchId: branch.id, effectiveOn: input.effectiveOn });
  return branch.id;
}

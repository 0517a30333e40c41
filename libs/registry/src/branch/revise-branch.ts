import { recordAudit } from '@tsunagari/audit';
import { type CommandContext, type Seen, lockForChange } from '@tsunagari/database';
import { refuseProblems } from '@tsunagari/kernel';
import { kanaProblems, textProblems } from '../input-rules.js';
import { canKeepBranch, demand } from '../registry.policy.js';
import type { BranchKind } from '../vocabulary.js';
import { Branch } from './branch.entity.js';

/** Corrections that do not change what the branch is; what is absent stays as it is. */
export interface ReviseBranch extends Seen {
  readonly kana?: string | null;
  readonly kind?: BranchKind | null;
  readonly areaNote?: string | null;
  readonly memberMeaning?: string | null;
}

/** Corrects what is known of a branch. @throws Forbidden, InvalidInput, NotFound, VersionConflict */
export async function reviseBranch(context: CommandContext, input: ReviseBranch): Promise<string> {
  const { manager, actor, clock } = context;
  demand(canKeepBranch(actor, clock.today(), input.id));
  refuseProblems([
    ...(input.kana == null ? [] : kanaProblems(input.kana, ['kana'])),
    ...textProblems(input.areaNote, ['areaNote']),
    ...textProblems(input.memberMeaning, ['memberMeaning']),
  ]);
  const branch = await lockForChange(manager, Branch, actor.councilId, input);
  if (input.kana != null) branch.call(branch.name, input.kana.trim());
  if (input.kind != null) branch.kind = input.kind;
  if (input.areaNote !== undefined) branch.areaNote = input.areaNote;
  if (input.memberMeaning !== undefined) branch.memberMeaning = input.memberMeaning;
  await manager.save(branch);
  await recordAudit(context, { action: 'branch.revise', subjectType: 'Branch', subjectId: branch.id });
  return branch.id;
}

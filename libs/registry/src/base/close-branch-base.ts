import { recordAudit } from '@tsunagari/audit';
import { type CommandContext, type Seen, lockForChange } from '@tsunagari/database';
import { type PlainDate, refuseProblems } from '@tsunagari/kernel';
import { dayProblems } from '../input-rules.js';
import { canKeepBranch, canKeepRegister, demand } from '../registry.policy.js';
import { BaseNotOpen } from './base.errors.js';
import { BranchBase } from './branch-base.entity.js';

/** 支部拠点を閉じる */
export interface CloseBranchBase extends Seen {
  /** First day without it. */
  readonly effectiveOn: PlainDate;
}

/** Ends a base. @throws Forbidden, InvalidInput, NotFound, VersionConflict, BaseNotOpen */
export async function closeBranchBase(context: CommandContext, input: CloseBranchBase): Promise<string> {
  const { manager, actor, clock } = context;
  refuseProblems(dayProblems(input.effectiveOn, ['effectiveOn']));
  const base = await lockForChange(manager, BranchBase, actor.councilId, input);
  const today = clock.today();
  demand(base.branchId === null ? canKeepRegister(actor, today) : canKeepBranch(actor, today, base.branchId));
  const on = input.effectiveOn;
  if (base.validTo !== null || (base.validFrom !== null && on <= base.validFrom)) throw new BaseNotOpen(base.name, on);
  base.validTo = on;
  await manager.save(base);
  await recordAudit(context, { action: 'branch-base.close', subjectType: 'BranchBase', subjectId: base.id });
  return base.id;
}

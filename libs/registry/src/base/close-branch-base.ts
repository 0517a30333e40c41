import { recordAudit } from '@tsunagari/audit';
import type { CommandContext, Seen } from '@tsunagari/database';
import { type PlainDate, refuseProblems } from '@tsunagari/kernel';
import { dayProblems } from '../input-rules.js';
import { baseToChange } from './base-to-change.js';
import { BaseNotOpen } from './base.errors.js';

/** 支部拠点を閉じる */
export interface CloseBranchBase extends Seen {
  /** First day without it. */
  readonly effectiveOn: PlainDate;
}

/** Ends a base. @throws Forbidden, InvalidInput, NotFound, VersionConflict, BaseNotOpen */
export async function closeBranchBase(context: CommandContext, input: CloseBranchBase): Promise<string> {
  const { manager } = context;
  refuseProblems(dayProblems(input.effectiveOn, ['effectiveOn']));
  const base = await baseToChange(context, input);
  const on = input.effectiveOn;
  if (base.validTo !== null || (base.validFrom !== null && on <= base.validFrom)) throw new BaseNotOpen(base.name, on);
  base.validTo = on;
  await manager.save(base);
  await recordAudit(context, { action: 'branch-base.close', subjectType: 'BranchBase', subjectId: base.id });
  return base.id;
}

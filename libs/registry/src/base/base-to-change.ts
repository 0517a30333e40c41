import { type CommandContext, type Seen, lockForChange } from '@tsunagari/database';
import { NotFound } from '@tsunagari/kernel';
import { canKeepBranch, canKeepRegister, demand } from '../registry.policy.js';
import { BranchBase } from './branch-base.entity.js';

/**
 * Reads a base for a change by one who keeps its branch, or the register when it is the council’s office. Whoever does not is told so
 * before versions are compared. @throws Forbidden, NotFound, VersionConflict
 */
export async function baseToChange({ manager, actor, clock }: CommandContext, seen: Seen): Promise<BranchBase> {
  const { councilId } = actor;
  const today = clock.today();
  const demandKeeper = ({ branchId }: BranchBase): void =>
    demand(branchId === null ? canKeepRegister(actor, today) : canKeepBranch(actor, today, branchId));
  const known = await manager.findOneBy(BranchBase, { councilId, id: seen.id });
  if (!known) throw new NotFound('BranchBase', seen.id);
  demandKeeper(known);
  const base = await lockForChange(manager, BranchBase, councilId, seen);
  // A split may have given it to another branch in between.
  demandKeeper(base);
  return base;
}

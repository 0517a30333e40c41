import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { type PlainDate, newId, refuseProblems } from '@tsunagari/kernel';
import { branchToJoin } from '../association/affiliations.js';
import { dayProblems, nameProblems, textProblems } from '../input-rules.js';
import { canKeepBranch, demand } from '../registry.policy.js';
import { BranchBase } from './branch-base.entity.js';
import { readPlace } from './read-place.js';

/** 支部拠点を設ける */
export interface OpenBranchBase {
  readonly branchId: string;
  readonly name: string;
  readonly addressRaw: string;
  readonly phoneRaw?: string | null;
  readonly hours?: string | null;
  readonly from: PlainDate;
}

/** Opens a base of a branch. @throws Forbidden, InvalidInput, NotFound, BranchNotOpen */
export async function openBranchBase(context: CommandContext, input: OpenBranchBase): Promise<string> {
  const { manager, actor, clock } = context;
  demand(canKeepBranch(actor, clock.today(), input.branchId));
  refuseProblems([
    ...nameProblems(input.name, ['name']),
    ...nameProblems(input.addressRaw, ['addressRaw']),
    ...textProblems(input.phoneRaw, ['phoneRaw'], 100),
    ...textProblems(input.hours, ['hours'], 200),
    ...dayProblems(input.from, ['from']),
  ]);
  await branchToJoin(context, input.branchId, input.from, ['from']);
  const place = await readPlace(context, { addressRaw: input.addressRaw, phoneRaw: input.phoneRaw ?? null });
  const base = manager.create(BranchBase, {
    ...place,
    councilId: actor.councilId,
    id: newId(clock),
    branchId: input.branchId,
    name: input.name.trim(),
    hours: input.hours ?? null,
    note: null,
    validFrom: input.from,
    validTo: null,
    origin: 'ENTERED',
    source: null,
  });
  await manager.insert(BranchBase, base);
  await recordAudit(context, { action: 'branch-base.open', subjectType: 'BranchBase', subjectId: base.id });
  return base.id;
}

import { recordAudit } from '@tsunagari/audit';
import type { CommandContext, Seen } from '@tsunagari/database';
import { refuseProblems } from '@tsunagari/kernel';
import { nameProblems, textProblems } from '../input-rules.js';
import { baseToChange } from './base-to-change.js';
import { readPlace } from './read-place.js';

/** Corrections of a base; what is absent stays as it is. */
export interface ReviseBranchBase extends Seen {
  readonly name?: string | null;
  readonly addressRaw?: string | null;
  readonly phoneRaw?: string | null;
  readonly hours?: string | null;
  readonly note?: string | null;
}

/** Corrects a base of a branch or the council's office. @throws Forbidden, InvalidInput, NotFound, VersionConflict */
export async function reviseBranchBase(context: CommandContext, input: ReviseBranchBase): Promise<string> {
  const { manager } = context;
  refuseProblems([
    ...(input.name == null ? [] : nameProblems(input.name, ['name'])),
    ...(input.addressRaw == null ? [] : nameProblems(input.addressRaw, ['addressRaw'])),
    ...textProblems(input.phoneRaw, ['phoneRaw'], 100),
    ...textProblems(input.hours, ['hours'], 200),
    ...textProblems(input.note, ['note']),
  ]);
  const base = await baseToChange(context, input);
  if (input.name != null) base.name = input.name.trim();
  if (input.hours !== undefined) base.hours = input.hours;
  if (input.note !== undefined) base.note = input.note;
  if (input.addressRaw != null || input.phoneRaw !== undefined) {
    const postalCode = base.postalCode;
    const isSameAddress = input.addressRaw == null || input.addressRaw === base.addressRaw;
    const phoneRaw = input.phoneRaw === undefined ? base.phoneRaw : input.phoneRaw;
    const place = await readPlace(context, { addressRaw: input.addressRaw ?? base.addressRaw, phoneRaw });
    Object.assign(base, place, isSameAddress ? { postalCode } : {});
  }
  await manager.save(base);
  await recordAudit(context, { action: 'branch-base.revise', subjectType: 'BranchBase', subjectId: base.id });
  return base.id;
}

import { recordAudit } from '@tsunagari/audit';
import type { CommandContext, Seen } from '@tsunagari/database';
import { refuseProblems } from '@tsunagari/kernel';
import { kanaProblems, textProblems } from '../input-rules.js';
import { associationToChange } from './association-to-change.js';
import { kindOfCode } from './kind-of-code.js';

/** Corrections that do not change which association it is; what is absent stays as it is. */
export interface ReviseAssociation extends Seen {
  readonly kana?: string | null;
  readonly kindCode?: string | null;
  readonly venue?: string | null;
  readonly note?: string | null;
}

/** Corrects an association's card. @throws Forbidden, InvalidInput, NotFound, VersionConflict, AssociationKindUnknown */
export async function reviseAssociation(context: CommandContext, input: ReviseAssociation): Promise<string> {
  refuseProblems([
    ...(input.kana == null || input.kana === '' ? [] : kanaProblems(input.kana, ['kana'])),
    ...textProblems(input.venue, ['venue'], 200),
    ...textProblems(input.note, ['note']),
  ]);
  const association = await associationToChange(context, input);
  if (input.kana !== undefined) association.call(association.name, input.kana?.trim() || null);
  if (input.kindCode != null) association.kindId = (await kindOfCode(context, input.kindCode)).id;
  if (input.venue !== undefined) association.venue = input.venue;
  if (input.note !== undefined) association.note = input.note;
  await context.manager.save(association);
  await recordAudit(context, { action: 'association.revise', subjectType: 'Association', subjectId: association.id });
  return association.id;
}

import { announce, recordAudit } from '@tsunagari/audit';
import type { CommandContext, Seen } from '@tsunagari/database';
import { type PlainDate, newId, refuseProblems } from '@tsunagari/kernel';
import { dayProblems, kanaProblems, nameProblems } from '../input-rules.js';
import { branchIdOn, refuseNameInBranch } from './affiliations.js';
import { AssociationFormerName } from './association-former-name.entity.js';
import { associationToChange } from './association-to-change.js';
import { AssociationNotOpen } from './association.errors.js';

/** 名称の変更 from a day on (区 → 自治会); before it the old name stays readable. */
export interface RenameAssociation extends Seen {
  readonly name: string;
  readonly kana?: string | null;
  readonly effectiveOn: PlainDate;
}

/** Gives an association another name from a day on. @throws Forbidden, InvalidInput, NotFound, VersionConflict, AssociationNotOpen, AssociationNameTaken */
export async function renameAssociation(context: CommandContext, input: RenameAssociation): Promise<string> {
  const { manager, reader, actor, clock } = context;
  refuseProblems([
    ...nameProblems(input.name, ['name']),
    ...(input.kana == null || input.kana === '' ? [] : kanaProblems(input.kana, ['kana'])),
    ...dayProblems(input.effectiveOn, ['effectiveOn']),
  ]);
  const association = await associationToChange(context, input);
  const last = await manager.findOne(AssociationFormerName, {
    where: { councilId: actor.councilId, associationId: association.id },
    order: { validTo: 'DESC' },
  });
  const since = last?.validTo ?? association.openedOn;
  if (!association.isOpenOn(input.effectiveOn) || (since !== null && input.effectiveOn <= since)) {
    throw new AssociationNotOpen(association.name, input.effectiveOn);
  }
  const branchId = await branchIdOn(reader, actor.councilId, association.id, input.effectiveOn);
  await refuseNameInBranch(context, input.name.trim(), branchId, input.effectiveOn, association.id);
  await manager.insert(AssociationFormerName, {
    councilId: actor.councilId,
    id: newId(clock),
    associationId: association.id,
    name: association.name,
    kana: association.kana,
    searchKey: association.searchKey,
    validFrom: since,
    validTo: input.effectiveOn,
  });
  association.call(input.name.trim(), input.kana?.trim() || null);
  await manager.save(association);
  await recordAudit(context, { action: 'association.rename', subjectType: 'Association', subjectId: association.id });
  await announce(context, {
    kind: 'AssociationRenamed',
    associationId: association.id,
    effectiveOn: input.effectiveOn,
  });
  return association.id;
}

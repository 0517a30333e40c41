import { announce, recordAudit } from '@tsunagari/audit';
import type { CommandContext, Seen } from '@tsunagari/database';
import { type PlainDate, refuseProblems } from '@tsunagari/kernel';
import { dayProblems } from '../input-rules.js';
import { AssociationAffiliation } from './association-affiliation.entity.js';
import { associationToChange } from './association-to-change.js';

/** 解散: the association ends. */
export interface CloseAssociation extends Seen {
  /** First day without it. */
  readonly effectiveOn: PlainDate;
}

/** Ends an association and, on the same day, its affiliation. @throws Forbidden, InvalidInput, NotFound, VersionConflict, AssociationNotOpen */
export async function closeAssociation(context: CommandContext, input: CloseAssociation): Promise<string> {
  const { manager, actor } = context;
  refuseProblems(dayProblems(input.effectiveOn, ['effectiveOn']));
  const association = await associationToChange(context, input);
  association.closeOn(input.effectiveOn);
  await manager.save(association);
  const affiliations = await manager.findBy(AssociationAffiliation, {
    councilId: actor.councilId,
    associationId: association.id,
  });
  for (const row of affiliations) {
    if (row.validFrom !== null && row.validFrom >= input.effectiveOn) await manager.remove(row);
    else if (row.validTo === null || row.validTo > input.effectiveOn)
      await manager.save(Object.assign(row, { validTo: input.effectiveOn }));
  }
  await recordAudit(context, { action: 'association.close', subjectType: 'Association', subjectId: association.id });
  await announce(context, { kind: 'AssociationClosed', associationId: association.id, effectiveOn: input.effectiveOn });
  return association.id;
}

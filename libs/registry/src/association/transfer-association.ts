import { announce, recordAudit } from '@tsunagari/audit';
import { type CommandContext, type Seen, lockForChange } from '@tsunagari/database';
import { type PlainDate, newId, refuseProblems } from '@tsunagari/kernel';
import { dayProblems, textProblems } from '../input-rules.js';
import { livesOn } from '../lifetime.js';
import { canKeepRegister, demand } from '../registry.policy.js';
import { branchIdOn, branchToJoin, refuseNameInBranch } from './affiliations.js';
import { AssociationAffiliation } from './association-affiliation.entity.js';
import { Association } from './association.entity.js';
import { AffiliationOverlaps, AssociationNotOpen } from './association.errors.js';

/** 所属支部の変更 from a day on. */
export interface TransferAssociation extends Seen {
  readonly branchId: string;
  readonly effectiveOn: PlainDate;
  readonly basis?: string | null;
}

/**
 * Lets an association belong to another branch from a day on; before it it stays where it was.
 * @throws Forbidden, InvalidInput, NotFound, VersionConflict, AssociationNotOpen, BranchNotOpen, AffiliationOverlaps, AssociationNameTaken
 */
export async function transferAssociation(context: CommandContext, input: TransferAssociation): Promise<string> {
  const { manager, reader, actor, clock } = context;
  demand(canKeepRegister(actor, clock.today()));
  refuseProblems([...textProblems(input.basis, ['basis'], 200), ...dayProblems(input.effectiveOn, ['effectiveOn'])]);
  const on = input.effectiveOn;
  const oldBranchId = await branchIdOn(reader, actor.councilId, input.id, on);
  for (const branchId of [oldBranchId, input.branchId].sort()) {
    if (branchId !== null && branchId !== input.branchId) await branchToJoin(context, branchId, on, ['effectiveOn']);
    if (branchId === input.branchId) await branchToJoin(context, branchId, on, ['branchId']);
  }
  const association = await lockForChange(manager, Association, actor.councilId, input);
  if (!association.isOpenOn(on)) throw new AssociationNotOpen(association.name, on);
  const affiliations = await manager.findBy(AssociationAffiliation, {
    councilId: actor.councilId,
    associationId: association.id,
  });
  const current = affiliations.find((row) => livesOn({ from: row.validFrom, to: row.validTo }, on));
  const isLater = affiliations.some((row) => row.validFrom !== null && row.validFrom > on);
  if (isLater || current?.branchId === input.branchId) throw new AffiliationOverlaps(association.name);
  await refuseNameInBranch(context, association.name, input.branchId, on, association.id);

  if (current && current.validFrom === on) {
    current.branchId = input.branchId;
    current.basis = input.basis ?? null;
    await manager.save(current);
  } else {
    if (current) await manager.save(Object.assign(current, { validTo: on }));
    await manager.insert(AssociationAffiliation, {
      councilId: actor.councilId,
      id: newId(clock),
      associationId: association.id,
      branchId: input.branchId,
      validFrom: on,
      validTo: null,
      basis: input.basis ?? null,
      origin: 'ENTERED',
      source: null,
    });
  }
  await recordAudit(context, { action: 'association.transfer', subjectType: 'Association', subjectId: association.id });
  await announce(context, {
    kind: 'AssociationTransferred',
    associationId: association.id,
    branchId: input.branchId,
    effectiveOn: on,
  });
  return association.id;
}

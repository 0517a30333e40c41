import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { newId, refuseProblems } from '@tsunagari/kernel';
import { nameProblems } from '../input-rules.js';
import { canKeepRegister, demand } from '../registry.policy.js';
import { AssociationKind } from './association-kind.entity.js';
import { AssociationKindTaken } from './association.errors.js';

/** Adds a word for associations (町区, 自治区 …) to the council's vocabulary. @throws Forbidden, InvalidInput, AssociationKindTaken */
export async function addAssociationKind(context: CommandContext, input: { readonly label: string }): Promise<string> {
  const { manager, actor, clock } = context;
  demand(canKeepRegister(actor, clock.today()));
  refuseProblems(nameProblems(input.label, ['label']));
  const label = input.label.trim();
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('association-kinds:' || $1, 0))`, [
    actor.councilId,
  ]);
  const kinds = await manager.findBy(AssociationKind, { councilId: actor.councilId });
  if (kinds.some((kind) => kind.label === label)) throw new AssociationKindTaken(label);
  const kind = manager.create(AssociationKind, {
    councilId: actor.councilId,
    id: newId(clock),
    code: `K${kinds.length + 1}`,
    label,
  });
  await manager.insert(AssociationKind, kind);
  await recordAudit(context, { action: 'association-kind.add', subjectType: 'AssociationKind', subjectId: kind.id });
  return kind.id;
}

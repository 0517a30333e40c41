import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { NotFound, newId, refuseProblems } from '@tsunagari/kernel';
import { Association } from '../association/association.entity.js';
import { canKeepRegister, demand } from '../registry.policy.js';
import type { PartnerKind } from '../vocabulary.js';
import { PartnerOrganisation } from './partner-organisation.entity.js';
import { partnerProblems, phoneOf } from './partner-rules.js';

/** 関係機関・団体の登録 */
export interface RegisterPartnerOrganisation {
  readonly kind: PartnerKind;
  readonly name: string;
  readonly kana?: string | null;
  readonly takes?: readonly string[] | null;
  readonly contactNote?: string | null;
  readonly phone?: string | null;
  readonly associationId?: string | null;
  readonly electsSeats?: boolean | null;
}

/** Registers an organisation that branches work with. @throws Forbidden, InvalidInput, NotFound */
export async function registerPartnerOrganisation(
  context: CommandContext,
  input: RegisterPartnerOrganisation,
): Promise<string> {
  const { manager, actor, clock } = context;
  demand(canKeepRegister(actor, clock.today()));
  refuseProblems(partnerProblems(input));
  if (input.associationId != null) {
    const isKnown = await manager.existsBy(Association, { councilId: actor.councilId, id: input.associationId });
    if (!isKnown) throw new NotFound('Association', input.associationId, ['associationId']);
  }
  const organisation = manager.create(PartnerOrganisation, {
    councilId: actor.councilId,
    id: newId(clock),
    kind: input.kind,
    takes: [...(input.takes ?? [])],
    contactNote: input.contactNote ?? null,
    phoneRaw: input.phone ?? null,
    phone: await phoneOf(context, input.phone ?? null),
    electsSeats: input.electsSeats ?? false,
    associationId: input.associationId ?? null,
    closedOn: null,
    origin: 'ENTERED',
    source: null,
  });
  organisation.call(input.name.trim(), input.kana?.trim() || null);
  await manager.insert(PartnerOrganisation, organisation);
  await recordAudit(context, {
    action: 'partner.register',
    subjectType: 'PartnerOrganisation',
    subjectId: organisation.id,
  });
  return organisation.id;
}

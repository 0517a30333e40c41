import { recordAudit } from '@tsunagari/audit';
import { type CommandContext, type Seen, lockForChange } from '@tsunagari/database';
import { refuseProblems } from '@tsunagari/kernel';
import { canKeepRegister, demand } from '../registry.policy.js';
import type { PartnerKind } from '../vocabulary.js';
import { PartnerOrganisation } from './partner-organisation.entity.js';
import { partnerProblems, phoneOf } from './partner-rules.js';

/** Corrections of an organisation; what is absent stays as it is. */
export interface RevisePartnerOrganisation extends Seen {
  readonly kind?: PartnerKind | null;
  readonly name?: string | null;
  readonly kana?: string | null;
  readonly takes?: readonly string[] | null;
  readonly contactNote?: string | null;
  readonly phone?: string | null;
}

/** Corrects an organisation. @throws Forbidden, InvalidInput, NotFound, VersionConflict */
export async function revisePartnerOrganisation(
  context: CommandContext,
  input: RevisePartnerOrganisation,
): Promise<string> {
  const { manager, actor, clock } = context;
  demand(canKeepRegister(actor, clock.today()));
  refuseProblems(partnerProblems(input));
  const organisation = await lockForChange(manager, PartnerOrganisation, actor.councilId, input);
  const kana = input.kana === undefined ? organisation.kana : input.kana?.trim() || null;
  organisation.call(input.name?.trim() ?? organisation.name, kana);
  if (input.kind != null) organisation.kind = input.kind;
  if (input.takes != null) organisation.takes = [...input.takes];
  if (input.contactNote !== undefined) organisation.contactNote = input.contactNote;
  if (input.phone !== undefined) {
    organisation.phoneRaw = input.phone;
    organisation.phone = await phoneOf(context, input.phone);
  }
  await manager.save(organisation);
  await recordAudit(context, {
    action: 'partner.revise',
    subjectType: 'PartnerOrganisation',
    subjectId: organisation.id,
  });
  return organisation.id;
}

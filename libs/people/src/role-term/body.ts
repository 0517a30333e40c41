import type { CommandContext } from '@tsunagari/database';
import { NotFound } from '@tsunagari/kernel';
import { canKeepPeopleOf, demand } from '../people.policy.js';
import { branchOfPlace } from '../person/place.js';
import type { RoleLevel } from '../vocabulary.js';
import { RoleBodyMissing } from './role-term.errors.js';

/** Where a role is held: the council itself, a branch, an association or an organisation. */
export interface Body {
  readonly level: RoleLevel;
  readonly branchId: string | null;
  readonly associationId: string | null;
  readonly partnerId: string | null;
}

/**
 * Checks that a body is just one of the council's and the actor's to fill, and that the electing body is one of the council's too.
 * @throws RoleBodyMissing, NotFound, Forbidden
 */
export async function demandBody(context: CommandContext, body: Body, electedById: string | null): Promise<void> {
  const { level, branchId, associationId, partnerId } = body;
  const fits =
    (level === 'BRANCH') === (branchId !== null) &&
    (level === 'ASSOCIATION') === (associationId !== null) &&
    (level === 'PARTNER') === (partnerId !== null);
  if (!fits) throw new RoleBodyMissing();
  await demandOwnBody(context, body);
  if (electedById !== null) await associationOfPartner(context, electedById, 'electedById');
}

/**
 * Staff fill every body. A coordinator fills the own branch, its associations and their groups (支え合いの会) only: who holds a role in a
 * branch is seen there, and who sits on the council (理事・評議員) or in another organisation is not for a branch to say.
 * @throws NotFound, Forbidden
 */
export async function demandOwnBody(
  context: CommandContext,
  { branchId, associationId, partnerId }: Pick<Body, 'branchId' | 'associationId' | 'partnerId'>,
): Promise<void> {
  const { actor, clock } = context;
  const group = partnerId === null ? null : await associationOfPartner(context, partnerId, 'partnerId');
  const place = { branchId, associationId: associationId ?? group };
  demand(canKeepPeopleOf(actor, clock.today(), await branchOfPlace(context, place)));
}

/** Refuses a branch or association that is not the actor's to keep; null is fine. @throws NotFound, Forbidden */
export async function demandOwnPlaces(
  context: CommandContext,
  branchId: string | null,
  associationId: string | null,
): Promise<void> {
  const { actor, clock } = context;
  const places = [
    { branchId, associationId: null },
    { branchId: null, associationId },
  ];
  for (const place of places.filter((one) => one.branchId !== null || one.associationId !== null))
    demand(canKeepPeopleOf(actor, clock.today(), await branchOfPlace(context, place)));
}

/** The association whose group an organisation is; null for other organisations. @throws NotFound */
async function associationOfPartner({ reader }: CommandContext, id: string, field: string): Promise<string | null> {
  const [row] = await reader.rows<{ associationId: string | null }>(
    `select o.association_id as "associationId" from partner_organisation o where o.council_id = (select claimed_council()) and o.id = $1::uuid`,
    [id],
  );
  if (!row) throw new NotFound('PartnerOrganisation', id, [field]);
  return row.associationId;
}

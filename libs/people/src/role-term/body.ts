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
 * Checks that a body is just one of the council's, and that the electing body is one too. A coordinator names the own branch and its
 * associations only: who holds a role in a branch is seen there.
 * @throws RoleBodyMissing, NotFound, Forbidden
 */
export async function demandBody(context: CommandContext, body: Body, electedById: string | null): Promise<void> {
  const { level, branchId, associationId, partnerId } = body;
  const fits =
    (level === 'BRANCH') === (branchId !== null) &&
    (level === 'ASSOCIATION') === (associationId !== null) &&
    (level === 'PARTNER') === (partnerId !== null);
  if (!fits) throw new RoleBodyMissing();
  await demandOwnPlaces(context, branchId, associationId);
  await demandPartner(context, partnerId, 'partnerId');
  await demandPartner(context, electedById, 'electedById');
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

async function demandPartner({ reader }: CommandContext, id: string | null, field: string): Promise<void> {
  if (id === null) return;
  const [row] = await reader.rows(`select 1 from partner_organisation o where o.id = $1::uuid`, [id]);
  if (!row) throw new NotFound('PartnerOrganisation', id, [field]);
}

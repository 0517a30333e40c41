import type { CommandContext } from '@tsunagari/database';
import { NotFound } from '@tsunagari/kernel';
import type { RoleLevel } from '../vocabulary.js';
import { RoleBodyMissing } from './role-term.errors.js';

/** Where a role is held: the council itself, a branch, an association or an organisation. */
export interface Body {
  readonly level: RoleLevel;
  readonly branchId: string | null;
  readonly associationId: string | null;
  readonly partnerId: string | null;
}

/** Checks that a body is just one of the council's, and that the electing body is one too. @throws RoleBodyMissing, NotFound */
export async function demandBody(context: CommandContext, body: Body, electedById: string | null): Promise<void> {
  const { level, branchId, associationId, partnerId } = body;
  const fits =
    (level === 'BRANCH') === (branchId !== null) &&
    (level === 'ASSOCIATION') === (associationId !== null) &&
    (level === 'PARTNER') === (partnerId !== null);
  if (!fits) throw new RoleBodyMissing();
  await demandRow(context, 'branch', 'Branch', branchId, 'branchId');
  await demandRow(context, 'association', 'Association', associationId, 'associationId');
  await demandRow(context, 'partner_organisation', 'PartnerOrganisation', partnerId, 'partnerId');
  await demandRow(context, 'partner_organisation', 'PartnerOrganisation', electedById, 'electedById');
}

/** @throws NotFound unless the council has such a row; null is fine. */
export async function demandRow(
  { reader }: CommandContext,
  table: 'branch' | 'association' | 'partner_organisation',
  typeName: string,
  id: string | null,
  field: string,
): Promise<void> {
  if (id === null) return;
  const [row] = await reader.rows(`select 1 from ${table} t where t.id = $1::uuid`, [id]);
  if (!row) throw new NotFound(typeName, id, [field]);
}

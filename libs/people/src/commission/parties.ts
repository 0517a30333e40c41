import type { CommandContext } from '@tsunagari/database';
import { newId, refuseProblems } from '@tsunagari/kernel';
import { nameProblems } from '@tsunagari/registry';
import { RoleBodyMissing } from '../role-term/role-term.errors.js';
import type { PartyKind } from '../vocabulary.js';
import type { Commission, CommissionParty } from './commission.entities.js';
import { CommissionNeedsTwoParties, CommissionPartiesWrong } from './commission.errors.js';

/** One who commissions, as typed; without a name the body's own name is printed. */
export interface WrittenParty {
  readonly organisationKind: PartyKind;
  readonly branchId?: string | null;
  readonly partnerId?: string | null;
  readonly associationId?: string | null;
  readonly organisationName?: string | null;
  readonly signatoryTitle: string;
  readonly signatoryName?: string | null;
}

/** How many bodies commission: 福祉協力員 two (支部長 and 支え合いの会会長), others one or two. */
export function demandParties(role: Commission['role'], count: number): void {
  if (role === 'WELFARE_SUPPORTER' && count !== 2) throw new CommissionNeedsTwoParties();
  if (count < 1 || count > 2) throw new CommissionPartiesWrong();
}

/** The rows of the parties in their order. @throws InvalidInput, RoleBodyMissing, CommissionNeedsTwoParties, CommissionPartiesWrong */
export async function partyRows(
  context: CommandContext,
  { councilId, id: commissionId, role }: Commission,
  written: readonly WrittenParty[],
): Promise<Omit<CommissionParty, 'version' | 'recordedAt' | 'recordedBy'>[]> {
  demandParties(role, written.length);
  refuseProblems(
    written.flatMap(({ signatoryTitle, signatoryName, organisationName }, index) => [
      ...nameProblems(signatoryTitle, ['parties', String(index), 'signatoryTitle']),
      ...(signatoryName == null ? [] : nameProblems(signatoryName, ['parties', String(index), 'signatoryName'])),
      ...(organisationName == null
        ? []
        : nameProblems(organisationName, ['parties', String(index), 'organisationName'])),
    ]),
  );
  const rows = [];
  for (const [index, party] of written.entries()) {
    const ownName = await nameOfBody(context, party);
    rows.push({
      councilId,
      id: newId(context.clock),
      commissionId,
      position: index + 1,
      organisationKind: party.organisationKind,
      branchId: party.branchId ?? null,
      partnerId: party.partnerId ?? null,
      associationId: party.associationId ?? null,
      organisationName: party.organisationName?.trim() || ownName,
      signatoryTitle: party.signatoryTitle.trim(),
      signatoryName: party.signatoryName?.trim() || null,
    });
  }
  return rows;
}

/** The kinds of bodies: how their own name is read, and by which id they are named; the council needs none. */
const BODIES: Readonly<Record<PartyKind, { readonly sql: string; readonly id: keyof BodyIds | null }>> = {
  COUNCIL: {
    sql: 'select c.name from council c where c.council_id = (select claimed_council()) and $1::uuid is null',
    id: null,
  },
  BRANCH: {
    sql: 'select b.official_name as name from branch b where b.council_id = (select claimed_council()) and b.id = $1::uuid',
    id: 'branchId',
  },
  PARTNER: {
    sql: 'select o.name from partner_organisation o where o.council_id = (select claimed_council()) and o.id = $1::uuid',
    id: 'partnerId',
  },
  ASSOCIATION: {
    sql: 'select a.name from association a where a.council_id = (select claimed_council()) and a.id = $1::uuid',
    id: 'associationId',
  },
};
type BodyIds = Pick<WrittenParty, 'branchId' | 'partnerId' | 'associationId'>;
const IDS = ['branchId', 'partnerId', 'associationId'] as const;

/** The name of the one body that a party names by its kind. @throws RoleBodyMissing when it names none of the council’s, or another one too */
async function nameOfBody({ reader }: CommandContext, party: WrittenParty): Promise<string> {
  const { sql, id } = BODIES[party.organisationKind];
  const isOnlyOne = IDS.every((other) => (party[other] != null) === (other === id));
  const [row] = isOnlyOne ? await reader.rows<{ name: string }>(sql, [id === null ? null : (party[id] ?? null)]) : [];
  if (!row) throw new RoleBodyMissing();
  return row.name;
}

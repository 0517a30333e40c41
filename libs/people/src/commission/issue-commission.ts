import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { type PlainDate, newId, refuseProblems } from '@tsunagari/kernel';
import { dayProblems, nameProblems, textProblems } from '@tsunagari/registry';
import { demandPerson } from '../person/person-to-change.js';
import { demandOwnPlaces } from '../role-term/body.js';
import { PeriodUpsideDown } from '../role-term/role-term.errors.js';
import type { RoleKind } from '../vocabulary.js';
import { Commission, CommissionParty } from './commission.entities.js';
import { type WrittenParty, partyRows } from './parties.js';

/** 委嘱 */
export interface IssueCommission {
  readonly personId: string;
  readonly role: RoleKind;
  readonly label?: string | null;
  readonly branchId?: string | null;
  readonly associationId?: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly recommendedBy?: string | null;
  readonly documentNo?: string | null;
  readonly pledgeVersion?: string | null;
  readonly issuedOn?: PlainDate | null;
  readonly parties: readonly WrittenParty[];
}

/** Commissions a person. @throws Forbidden, InvalidInput, NotFound, PeriodUpsideDown, CommissionNeedsTwoParties, CommissionPartiesWrong */
export async function issueCommission(context: CommandContext, input: IssueCommission): Promise<string> {
  const { manager, actor, clock } = context;
  const label = input.label?.trim() || null;
  refuseProblems([
    ...(label === null && input.role !== 'OTHER' ? [] : nameProblems(label ?? '', ['label'])),
    ...textProblems(input.recommendedBy, ['recommendedBy'], 100),
    ...textProblems(input.documentNo, ['documentNo'], 50),
    ...textProblems(input.pledgeVersion, ['pledgeVersion'], 50),
    ...dayProblems(input.from, ['from']),
    ...dayProblems(input.to, ['to']),
    ...dayProblems(input.issuedOn, ['issuedOn']),
  ]);
  await demandPerson(context, input.personId, ['personId']);
  if (input.to <= input.from) throw new PeriodUpsideDown();
  await demandOwnPlaces(context, input.branchId ?? null, input.associationId ?? null);
  const commission = manager.create(Commission, {
    councilId: actor.councilId,
    id: newId(clock),
    personId: input.personId,
    role: input.role,
    roleLabel: label,
    branchId: input.branchId ?? null,
    associationId: input.associationId ?? null,
    validFrom: input.from,
    validTo: input.to,
    recommendedBy: input.recommendedBy?.trim() || null,
    documentNo: input.documentNo?.trim() || null,
    pledgeVersion: input.pledgeVersion?.trim() || null,
    issuedOn: input.issuedOn ?? null,
    renewsId: null,
    endedOn: null,
    endReason: null,
    origin: 'ENTERED',
    source: null,
  });
  const parties = await partyRows(context, commission, input.parties);
  await manager.insert(Commission, commission);
  await manager.insert(CommissionParty, parties);
  await recordAudit(context, { action: 'commission.issue', subjectType: 'Commission', subjectId: commission.id });
  return commission.id;
}

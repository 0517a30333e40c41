import {
  type Connection,
  type ListQuery,
  type PageRequest,
  type Reader,
  type SortColumn,
  readAll,
  readPage,
} from '@tsunagari/database';
import { type PlainDate, addDays } from '@tsunagari/kernel';
import { addSearch } from '../person/person-search.js';
import type { Looking } from '../person/person.queries.js';
import { type Conditions, addSight } from '../person/sight-sql.js';
import { ROLE_WORD } from '../role-term/role-term.queries.js';
import type { CommissionOrder, CommissionState, RoleKind } from '../vocabulary.js';
import type { Commission, CommissionParty } from './commission.entities.js';

/** A commission as it stands on a day. */
export interface CommissionView extends Pick<
  Commission,
  | 'id'
  | 'version'
  | 'personId'
  | 'role'
  | 'branchId'
  | 'associationId'
  | 'recommendedBy'
  | 'documentNo'
  | 'pledgeVersion'
  | 'issuedOn'
  | 'endedOn'
  | 'endReason'
  | 'origin'
  | 'source'
> {
  readonly label: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly isRenewed: boolean;
  readonly state: CommissionState;
}

/** One who commissions. */
export type CommissionPartyView = Pick<
  CommissionParty,
  'commissionId' | 'position' | 'organisationKind' | 'organisationName' | 'signatoryTitle' | 'signatoryName'
>;

/** Which commissions are wanted. */
export interface CommissionFilter {
  readonly branchId?: string | null;
  readonly role?: RoleKind | null;
  readonly state?: CommissionState | null;
  /** Not renewed, not ended, and the last day lies at most so many days ahead – or is past. */
  readonly expiringWithinDays?: number | null;
  readonly search?: string | null;
}

/** Days before its end from which on a commission is called EXPIRING. */
export const EXPIRING_DAYS = 90;

const RENEWED = `exists (select 1 from commission n where n.council_id = r.council_id and n.renews_id = r.id)`;
const STATE = `case when r.ended_on is not null and r.ended_on <= $1::date then 'ENDED'
  when r.valid_to <= $1::date then 'EXPIRED'
  when r.valid_from > $1::date then 'UPCOMING'
  when r.valid_to <= $2::date and not ${RENEWED} then 'EXPIRING'
  else 'CURRENT' end`;
const COLUMNS = `r.id, r.version, r.person_id as "personId", r.role, ${ROLE_WORD} as label, r.branch_id as "branchId",
  r.association_id as "associationId", r.valid_from as "from", r.valid_to as "to", r.recommended_by as "recommendedBy",
  r.document_no as "documentNo", r.pledge_version as "pledgeVersion", r.issued_on as "issuedOn", r.ended_on as "endedOn",
  r.end_reason as "endReason", ${RENEWED} as "isRenewed", ${STATE} as state, r.origin, r.source`;
const FROM = 'commission r join person p on p.council_id = r.council_id and p.id = r.person_id';

const ORDERS: Readonly<Record<CommissionOrder, readonly SortColumn[]>> = {
  EXPIRY: [
    { sql: 'r.valid_to', type: 'date' },
    { sql: 'p.kana_key', type: 'text' },
    { sql: 'r.id', type: 'uuid' },
  ],
  KANA: [
    { sql: 'p.kana_key', type: 'text' },
    { sql: 'r.id', type: 'uuid' },
  ],
};

/** The list of commissions of people in sight, to be read page by page or as a whole. */
async function commissionList(
  { reader, sealer, sight, today }: Looking,
  filter: CommissionFilter,
  order: CommissionOrder,
): Promise<ListQuery> {
  const conditions: Conditions = { where: [], values: daysOf(today) };
  const { where, values } = conditions;
  // Both days are always bound, whatever is asked.
  where.push('$2::date is not null');
  addSight(conditions, sight, today);
  if (filter.branchId != null) where.push(`r.branch_id = $${values.push(filter.branchId)}::uuid`);
  if (filter.role != null) where.push(`r.role = $${values.push(filter.role)}`);
  if (filter.state != null) where.push(`${STATE} = $${values.push(filter.state)}`);
  if (filter.expiringWithinDays != null) {
    const last = addDays(today, Math.max(0, Math.min(3660, filter.expiringWithinDays)) + 1);
    where.push(`r.ended_on is null and not ${RENEWED} and r.valid_to <= $${values.push(last)}::date`);
  }
  await addSearch(conditions, filter.search ?? '', reader, sealer);
  return { select: COLUMNS, from: FROM, where, values, orderBy: ORDERS[order] };
}

/** One page of commissions of people in sight. @throws PageRefused */
export async function listCommissions(
  looking: Looking,
  filter: CommissionFilter,
  order: CommissionOrder,
  page: PageRequest,
): Promise<Connection<CommissionView>> {
  return readPage<CommissionView>(looking.reader, await commissionList(looking, filter, order), page);
}

/** All commissions of people in sight, at most `most`. */
export async function everyCommission(
  looking: Looking,
  filter: CommissionFilter,
  order: CommissionOrder,
  most: number,
): Promise<CommissionView[]> {
  return readAll<CommissionView>(looking.reader, await commissionList(looking, filter, order), most);
}

/** Commissions of people in sight by id, in any order. */
export async function commissionsByIds(
  { reader, sight, today }: Omit<Looking, 'sealer'>,
  ids: readonly string[],
): Promise<CommissionView[]> {
  const conditions: Conditions = { where: ['r.id = any($3::uuid[])'], values: [...daysOf(today), ids] };
  addSight(conditions, sight, today);
  return reader.rows<CommissionView>(
    `select ${COLUMNS} from ${FROM} where r.council_id = (select claimed_council()) and ${conditions.where.join(' and ')}`,
    conditions.values,
  );
}

/** All commissions of people, newest first. The caller has seen the people. */
export async function commissionsOfPeople(
  reader: Reader,
  personIds: readonly string[],
  today: PlainDate,
): Promise<CommissionView[]> {
  return reader.rows<CommissionView>(
    `select ${COLUMNS} from ${FROM} where r.council_id = (select claimed_council()) and r.person_id = any($3::uuid[]) order by r.valid_from desc, r.id`,
    [...daysOf(today), personIds],
  );
}

/** Parties of commissions in their order. */
export async function commissionPartiesOf(
  reader: Reader,
  commissionIds: readonly string[],
): Promise<CommissionPartyView[]> {
  return reader.rows<CommissionPartyView>(
    `select y.commission_id as "commissionId", y.position, y.organisation_kind as "organisationKind", y.organisation_name as "organisationName",
       y.signatory_title as "signatoryTitle", y.signatory_name as "signatoryName"
     from commission_party y where y.council_id = (select claimed_council()) and y.commission_id = any($1::uuid[]) order by y.position`,
    [commissionIds],
  );
}

function daysOf(today: PlainDate): unknown[] {
  return [today, addDays(today, EXPIRING_DAYS + 1)];
}

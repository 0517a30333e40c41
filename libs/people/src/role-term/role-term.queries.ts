import { type Connection, type ListQuery, type PageRequest, type Reader, readAll, readPage } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import { addSearch } from '../person/person-search.js';
import type { Looking } from '../person/person.queries.js';
import { type Conditions, addSight } from '../person/sight-sql.js';
import { ROLE_WORDS, type RoleKind } from '../vocabulary.js';
import type { RoleTerm } from './role-term.entity.js';

/** A term as of a day. */
export interface RoleTermView extends Pick<
  RoleTerm,
  | 'id'
  | 'version'
  | 'personId'
  | 'role'
  | 'level'
  | 'branchId'
  | 'associationId'
  | 'partnerId'
  | 'electedById'
  | 'endReason'
  | 'note'
  | 'origin'
  | 'source'
> {
  /** The council's own word, else the usual one. */
  readonly label: string;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly isCurrent: boolean;
  /** Name of the body as it is called today. */
  readonly bodyName: string;
}

/** Which terms are wanted. */
export interface RoleTermFilter {
  readonly branchId?: string | null;
  readonly associationId?: string | null;
  readonly partnerId?: string | null;
  readonly role?: RoleKind | null;
  /** The day that is asked about. */
  readonly asOf: PlainDate;
  /** Whether they run on the day; true unless told, null for all. */
  readonly current?: boolean | null;
  /** Only terms whose end is known and lies before this day. */
  readonly endingBefore?: PlainDate | null;
  readonly search?: string | null;
}

const RUNS = 'daterange(r.valid_from, r.valid_to) @> $1::date';
const WORDS = Object.entries(ROLE_WORDS)
  .map(([role, word]) => `when '${role}' then '${word}'`)
  .join(' ');
/** The word for the role of term or commission `r`. */
export const ROLE_WORD = `coalesce(r.role_label, case r.role ${WORDS} end)`;

const COLUMNS = `r.id, r.version, r.person_id as "personId", r.role, ${ROLE_WORD} as label, r.level, r.branch_id as "branchId",
  r.association_id as "associationId", r.partner_id as "partnerId", r.elected_by_id as "electedById", r.valid_from as "from", r.valid_to as "to",
  r.end_reason as "endReason", r.note, ${RUNS} as "isCurrent", r.origin, r.source,
  case r.level
    when 'BRANCH' then (select b.official_name from branch b where b.council_id = r.council_id and b.id = r.branch_id)
    when 'ASSOCIATION' then (select a.name from association a where a.council_id = r.council_id and a.id = r.association_id)
    when 'PARTNER' then (select o.name from partner_organisation o where o.council_id = r.council_id and o.id = r.partner_id)
    else (select c.name from council c where c.council_id = r.council_id) end as "bodyName"`;
const FROM = 'role_term r join person p on p.council_id = r.council_id and p.id = r.person_id';

/** The list of terms of people in sight, to be read page by page or as a whole. */
async function roleTermList({ reader, sealer, sight, today }: Looking, filter: RoleTermFilter): Promise<ListQuery> {
  const conditions: Conditions = { where: [], values: [filter.asOf] };
  const { where, values } = conditions;
  addSight(conditions, sight, today);
  const current = filter.current === undefined ? true : filter.current;
  if (current !== null) where.push(current ? RUNS : `not ${RUNS}`);
  if (filter.branchId != null) where.push(`r.branch_id = $${values.push(filter.branchId)}::uuid`);
  if (filter.associationId != null) where.push(`r.association_id = $${values.push(filter.associationId)}::uuid`);
  if (filter.partnerId != null) where.push(`r.partner_id = $${values.push(filter.partnerId)}::uuid`);
  if (filter.role != null) where.push(`r.role = $${values.push(filter.role)}`);
  if (filter.endingBefore != null) where.push(`r.valid_to < $${values.push(filter.endingBefore)}::date`);
  await addSearch(conditions, filter.search ?? '', reader, sealer);
  const orderBy = [
    { sql: 'r.role', type: 'text' as const },
    { sql: 'p.kana_key', type: 'text' as const },
    { sql: 'r.id', type: 'uuid' as const },
  ];
  return { select: COLUMNS, from: FROM, where, values, orderBy };
}

/** One page of terms of people in sight, by role and kana. @throws PageRefused */
export async function listRoleTerms(
  looking: Looking,
  filter: RoleTermFilter,
  page: PageRequest,
): Promise<Connection<RoleTermView>> {
  return readPage<RoleTermView>(looking.reader, await roleTermList(looking, filter), page);
}

/** All terms of people in sight, at most `most`. */
export async function everyRoleTerm(looking: Looking, filter: RoleTermFilter, most: number): Promise<RoleTermView[]> {
  return readAll<RoleTermView>(looking.reader, await roleTermList(looking, filter), most);
}

/** Terms of people in sight by id, in any order. */
export async function roleTermsByIds(
  { reader, sight, today }: Omit<Looking, 'sealer'>,
  ids: readonly string[],
): Promise<RoleTermView[]> {
  const conditions: Conditions = { where: ['r.id = any($2::uuid[])'], values: [today, ids] };
  addSight(conditions, sight, today);
  return reader.rows<RoleTermView>(
    `select ${COLUMNS} from ${FROM} where r.council_id = (select claimed_council()) and ${conditions.where.join(' and ')}`,
    conditions.values,
  );
}

/** All terms of people, running ones first, then by their beginning, newest first. The caller has seen the people. */
export async function roleTermsOfPeople(
  reader: Reader,
  personIds: readonly string[],
  today: PlainDate,
): Promise<RoleTermView[]> {
  return reader.rows<RoleTermView>(
    `select ${COLUMNS} from ${FROM} where r.council_id = (select claimed_council()) and r.person_id = any($2::uuid[])
     order by (${RUNS}) desc, r.valid_from desc nulls last, r.id`,
    [today, personIds],
  );
}

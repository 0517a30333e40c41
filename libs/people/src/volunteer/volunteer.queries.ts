import { type Connection, type ListQuery, type PageRequest, type Reader, readAll, readPage } from '@tsunagari/database';
import { type PlainDate, fiscalYearContaining } from '@tsunagari/kernel';
import { addSearch } from '../person/person-search.js';
import type { Looking } from '../person/person.queries.js';
import { type Conditions, addSight } from '../person/sight-sql.js';
import type { AvailabilitySlot, VolunteerStatus } from '../vocabulary.js';
import type { VolunteerProfile } from './volunteer-profile.entity.js';

/** What someone offers, as of a day. */
export interface VolunteerView extends Pick<
  VolunteerProfile,
  | 'id'
  | 'version'
  | 'personId'
  | 'skills'
  | 'availability'
  | 'availabilityNote'
  | 'insuranceFiscalYear'
  | 'status'
  | 'restingUntil'
  | 'registeredOn'
  | 'note'
  | 'origin'
  | 'source'
> {
  readonly isInsured: boolean;
}

/** Which volunteers are wanted. */
export interface VolunteerFilter {
  readonly search?: string | null;
  readonly branchId?: string | null;
  readonly associationId?: string | null;
  readonly skill?: string | null;
  readonly status?: VolunteerStatus | null;
  readonly slot?: AvailabilitySlot | null;
  /** True: only those without insurance for the present fiscal year. */
  readonly uninsured?: boolean | null;
}

/** How many can do something. */
export interface SkillCount {
  readonly skill: string;
  readonly volunteers: number;
}

const INSURED = 'coalesce(v.insurance_fiscal_year >= $1::int, false)';
const COLUMNS = `v.id, v.version, v.person_id as "personId", v.skills, v.availability, v.availability_note as "availabilityNote",
  v.insurance_fiscal_year as "insuranceFiscalYear", ${INSURED} as "isInsured", v.status, v.resting_until as "restingUntil",
  v.registered_on as "registeredOn", v.note, v.origin, v.source`;
const FROM = 'volunteer_profile v join person p on p.council_id = v.council_id and p.id = v.person_id';

/** The list of volunteers in sight who live here, to be read page by page or as a whole. */
async function volunteerList({ reader, sealer, sight, today }: Looking, filter: VolunteerFilter): Promise<ListQuery> {
  const conditions: Conditions = { where: ['$1::int is not null'], values: [fiscalYearContaining(today)] };
  const { where, values } = conditions;
  where.push(`(p.left_on is null or p.left_on > $${values.push(today)}::date)`);
  addSight(conditions, sight, today);
  if (filter.branchId != null) addSight(conditions, { all: false, branchIds: [filter.branchId] }, today);
  if (filter.associationId != null) where.push(`p.association_id = $${values.push(filter.associationId)}::uuid`);
  if (filter.skill != null) where.push(`$${values.push(filter.skill)} = any(v.skills)`);
  if (filter.status != null) where.push(`v.status = $${values.push(filter.status)}`);
  if (filter.slot != null) where.push(`$${values.push(filter.slot)} = any(v.availability)`);
  if (filter.uninsured === true) where.push(`not ${INSURED}`);
  await addSearch(conditions, filter.search ?? '', reader, sealer);
  const orderBy = [
    { sql: 'p.kana_key', type: 'text' as const },
    { sql: 'v.id', type: 'uuid' as const },
  ];
  return { select: COLUMNS, from: FROM, where, values, orderBy };
}

/** One page of volunteers in sight who live here, by kana. @throws PageRefused */
export async function listVolunteers(
  looking: Looking,
  filter: VolunteerFilter,
  page: PageRequest,
): Promise<Connection<VolunteerView>> {
  return readPage<VolunteerView>(looking.reader, await volunteerList(looking, filter), page);
}

/** All volunteers in sight who live here, at most `most`. */
export async function everyVolunteer(
  looking: Looking,
  filter: VolunteerFilter,
  most: number,
): Promise<VolunteerView[]> {
  return readAll<VolunteerView>(looking.reader, await volunteerList(looking, filter), most);
}

/** Volunteers in sight by id, in any order. */
export async function volunteersByIds(
  { reader, sight, today }: Omit<Looking, 'sealer'>,
  ids: readonly string[],
): Promise<VolunteerView[]> {
  const conditions: Conditions = {
    where: ['v.id = any($2::uuid[])'],
    values: [fiscalYearContaining(today), ids],
  };
  addSight(conditions, sight, today);
  return reader.rows<VolunteerView>(
    `select ${COLUMNS} from ${FROM} where v.council_id = (select claimed_council()) and ${conditions.where.join(' and ')}`,
    conditions.values,
  );
}

/** What people offer; at most one each. The caller has seen the people. */
export async function volunteersOfPeople(
  reader: Reader,
  personIds: readonly string[],
  today: PlainDate,
): Promise<VolunteerView[]> {
  return reader.rows<VolunteerView>(
    `select ${COLUMNS} from ${FROM} where v.council_id = (select claimed_council()) and v.person_id = any($2::uuid[])`,
    [fiscalYearContaining(today), personIds],
  );
}

/** What those in sight who may be asked can do, the most frequent first, at most 100. */
export async function volunteerSkills(
  { reader, sight, today }: Omit<Looking, 'sealer'>,
  branchId: string | null,
): Promise<SkillCount[]> {
  const conditions: Conditions = { where: [`v.status = 'ACTIVE'`], values: [] };
  conditions.where.push(`(p.left_on is null or p.left_on > $${conditions.values.push(today)}::date)`);
  addSight(conditions, sight, today);
  if (branchId !== null) addSight(conditions, { all: false, branchIds: [branchId] }, today);
  return reader.rows<SkillCount>(
    `select s.skill, count(*)::int as volunteers from ${FROM} cross join lateral unnest(v.skills) as s (skill)
     where v.council_id = (select claimed_council()) and ${conditions.where.join(' and ')} group by s.skill order by volunteers desc, s.skill limit 100`,
    conditions.values,
  );
}

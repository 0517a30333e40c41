import {
  type Connection,
  type ListQuery,
  type PageRequest,
  type Reader,
  type SortColumn,
  readAll,
  readPage,
} from '@tsunagari/database';
import type { PlainDate, Sealer } from '@tsunagari/kernel';
import type { Household } from '../household/household.entity.js';
import type { Sight } from '../people.policy.js';
import type { BirthPrecision, PersonOrder, RoleKind } from '../vocabulary.js';
import { addSearch } from './person-search.js';
import type { Person } from './person.entity.js';
import { addSight } from './sight-sql.js';

/** A person as of a day. */
export interface PersonView extends Pick<
  Person,
  | 'id'
  | 'version'
  | 'name'
  | 'kana'
  | 'birthPrecision'
  | 'birthYear'
  | 'birthMonth'
  | 'birthDay'
  | 'ageDecade'
  | 'ageDecadeOn'
  | 'birthRaw'
  | 'associationId'
  | 'householdId'
  | 'rosterNo'
  | 'noteSealed'
  | 'leftOn'
  | 'leftReason'
  | 'origin'
  | 'source'
> {
  /** The branch to which the person belongs directly. */
  readonly ownBranchId: string | null;
  /** The branch on the day: that of the association, else the own one. */
  readonly branchId: string | null;
  readonly isPresent: boolean;
}

/** Which people are wanted. */
export interface PersonFilter {
  /** Part of the name or reading in any writing, or a telephone number. */
  readonly search?: string | null;
  readonly branchId?: string | null;
  readonly associationId?: string | null;
  readonly withoutAssociation?: boolean | null;
  /** Those who hold the role on the day. */
  readonly role?: RoleKind | null;
  /** Whether they live here on the day; true unless told, null for all. */
  readonly isPresent?: boolean | null;
  readonly withoutKana?: boolean | null;
  readonly birthPrecision?: BirthPrecision | null;
}

/** For whom and as of which day people are read. */
export interface Looking {
  readonly reader: Reader;
  readonly sealer: Sealer;
  readonly sight: Sight;
  readonly today: PlainDate;
}

const BRANCH_NOW = `coalesce(p.branch_id, (select f.branch_id from association_affiliation f
  where f.council_id = p.council_id and f.association_id = p.association_id and daterange(f.valid_from, f.valid_to) @> $1::date))`;

const PRESENT = '(p.left_on is null or p.left_on > $1::date)';

const COLUMNS = `p.id, p.version, p.name, p.kana, p.birth_precision as "birthPrecision", p.birth_year as "birthYear", p.birth_month as "birthMonth",
  p.birth_day as "birthDay", p.age_decade as "ageDecade", p.age_decade_on as "ageDecadeOn", p.birth_raw as "birthRaw",
  p.association_id as "associationId", p.branch_id as "ownBranchId", ${BRANCH_NOW} as "branchId", p.household_id as "householdId",
  p.roster_no as "rosterNo", p.note_sealed as "noteSealed", p.left_on as "leftOn", p.left_reason as "leftReason", ${PRESENT} as "isPresent",
  p.origin, p.source`;

const ORDERS: Readonly<Record<PersonOrder, readonly SortColumn[]>> = {
  KANA: [
    { sql: 'p.kana_key', type: 'text' },
    { sql: 'p.id', type: 'uuid' },
  ],
  NAME: [
    { sql: 'p.name_key', type: 'text' },
    { sql: 'p.id', type: 'uuid' },
  ],
  RECENT: [
    // Seconds until a day far ahead: the newest first in an ascending order.
    { sql: `extract(epoch from timestamptz '2090-01-01 00:00:00Z' - p.recorded_at)::int`, type: 'int' },
    { sql: 'p.id', type: 'uuid' },
  ],
};

/** The list of people in sight, to be read page by page or as a whole. */
async function peopleList(
  { reader, sealer, sight, today }: Looking,
  filter: PersonFilter,
  order: PersonOrder,
): Promise<ListQuery> {
  const conditions = { where: [] as string[], values: [today] as unknown[] };
  const { where, values } = conditions;
  addSight(conditions, sight, today);
  const isPresent = filter.isPresent === undefined ? true : filter.isPresent;
  if (isPresent !== null) where.push(isPresent ? PRESENT : `not ${PRESENT}`);
  if (filter.associationId != null) where.push(`p.association_id = $${values.push(filter.associationId)}::uuid`);
  if (filter.branchId != null) addSight(conditions, { all: false, branchIds: [filter.branchId] }, today);
  if (filter.withoutAssociation != null)
    where.push(`(p.association_id is null) = $${values.push(filter.withoutAssociation)}`);
  if (filter.withoutKana != null) where.push(`(p.kana is null) = $${values.push(filter.withoutKana)}`);
  if (filter.birthPrecision != null) where.push(`p.birth_precision = $${values.push(filter.birthPrecision)}`);
  if (filter.role != null)
    where.push(`p.id = any(array(select r.person_id from role_term r
      where r.council_id = (select claimed_council()) and r.role = $${values.push(filter.role)} and daterange(r.valid_from, r.valid_to) @> $1::date))`);
  await addSearch(conditions, filter.search ?? '', reader, sealer);
  return { select: COLUMNS, from: 'person p', where, values, orderBy: ORDERS[order] };
}

/** One page of people in sight. @throws PageRefused */
export async function listPeople(
  looking: Looking,
  filter: PersonFilter,
  order: PersonOrder,
  page: PageRequest,
): Promise<Connection<PersonView>> {
  return readPage<PersonView>(looking.reader, await peopleList(looking, filter, order), page);
}

/** Everybody in sight who is wanted, at most `most`. */
export async function everyPerson(
  looking: Looking,
  filter: PersonFilter,
  order: PersonOrder,
  most: number,
): Promise<PersonView[]> {
  return readAll<PersonView>(looking.reader, await peopleList(looking, filter, order), most);
}

/** People in sight by id, in any order; others are left out. */
export async function peopleByIds(
  { reader, sight, today }: Omit<Looking, 'sealer'>,
  ids: readonly string[],
): Promise<PersonView[]> {
  const conditions = { where: ['p.id = any($2::uuid[])'], values: [today, ids] as unknown[] };
  addSight(conditions, sight, today);
  return reader.rows<PersonView>(
    `select ${COLUMNS} from person p where p.council_id = (select claimed_council()) and ${conditions.where.join(' and ')}`,
    conditions.values,
  );
}

/** Members of households who are in sight, by kana. */
export async function membersOfHouseholds(
  { reader, sight, today }: Omit<Looking, 'sealer'>,
  householdIds: readonly string[],
): Promise<PersonView[]> {
  const conditions = { where: ['p.household_id = any($2::uuid[])'], values: [today, householdIds] as unknown[] };
  addSight(conditions, sight, today);
  return reader.rows<PersonView>(
    `select ${COLUMNS} from person p where p.council_id = (select claimed_council()) and ${conditions.where.join(' and ')} order by p.kana_key, p.id`,
    conditions.values,
  );
}

/** A household as it is shown. */
export type HouseholdView = Pick<Household, 'id' | 'version' | 'label'>;

/** Households by id, in any order. */
export async function householdsByIds(reader: Reader, ids: readonly string[]): Promise<HouseholdView[]> {
  return reader.rows(
    `select h.id, h.version, h.label from household h where h.council_id = (select claimed_council()) and h.id = any($1::uuid[])`,
    [ids],
  );
}

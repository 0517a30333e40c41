import { type Connection, type PageRequest, type Reader, type SortColumn, readPage } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import { figureYear, newestHouseholds } from '../figure/newest-households.js';
import { searchPatterns } from '../name-keys.js';
import type { Association } from './association.entity.js';

/** An association as it was on a day. */
export interface AssociationView extends Pick<
  Association,
  | 'id'
  | 'version'
  | 'code'
  | 'name'
  | 'kana'
  | 'kindId'
  | 'openedOn'
  | 'closedOn'
  | 'venue'
  | 'note'
  | 'origin'
  | 'source'
> {
  readonly asOf: PlainDate;
  readonly isOpen: boolean;
  /** Its branch on that day. */
  readonly branchId: string | null;
}

/** Which associations are wanted. */
export interface AssociationFilter {
  /** Name or reading in any writing; the names of the day. */
  readonly search?: string | null;
  readonly branchId?: string | null;
  readonly kindCode?: string | null;
  /** Whether they exist on the day; true unless told, null for all. */
  readonly isOpen?: boolean | null;
  readonly asOf: PlainDate;
  readonly withoutBranch?: boolean | null;
  readonly largeOnly?: boolean | null;
  readonly withoutKana?: boolean | null;
}

export type AssociationOrder = 'KANA' | 'CODE' | 'NAME';

const EXISTS = '((a.opened_on is null or a.opened_on <= $1::date) and (a.closed_on is null or a.closed_on > $1::date))';

const FROM = `association a
  left join lateral (select f.name, f.kana, f.search_key from association_former_name f
    where f.council_id = a.council_id and f.association_id = a.id and daterange(f.valid_from, f.valid_to) @> $1::date) n on true
  left join lateral (select f.branch_id from association_affiliation f
    where f.council_id = a.council_id and f.association_id = a.id and daterange(f.valid_from, f.valid_to) @> $1::date) h on true`;

const COLUMNS = `a.id, a.version, a.code, $1::date as "asOf", coalesce(n.name, a.name) as name,
  case when n.name is null then a.kana else n.kana end as kana, a.kind_id as "kindId", a.opened_on as "openedOn", a.closed_on as "closedOn",
  a.venue, a.note, ${EXISTS} as "isOpen", h.branch_id as "branchId", a.origin, a.source`;

const ORDERS: Readonly<Record<AssociationOrder, readonly SortColumn[]>> = {
  KANA: [
    { sql: 'a.kana_key', type: 'text' },
    { sql: 'a.id', type: 'uuid' },
  ],
  CODE: [
    { sql: 'a.code', type: 'text' },
    { sql: 'a.id', type: 'uuid' },
  ],
  NAME: [
    { sql: 'a.name', type: 'text' },
    { sql: 'a.id', type: 'uuid' },
  ],
};

/** One page of associations as of a day. @throws PageRefused */
export async function listAssociations(
  reader: Reader,
  filter: AssociationFilter,
  order: AssociationOrder,
  page: PageRequest,
): Promise<Connection<AssociationView>> {
  const values: unknown[] = [filter.asOf];
  const where: string[] = [];
  const isOpen = filter.isOpen === undefined ? true : filter.isOpen;
  if (isOpen !== null) where.push(isOpen ? EXISTS : `not ${EXISTS}`);
  if (filter.branchId != null) where.push(`h.branch_id = $${values.push(filter.branchId)}::uuid`);
  if (filter.withoutBranch != null) where.push(`(h.branch_id is null) = $${values.push(filter.withoutBranch)}`);
  if (filter.withoutKana != null) where.push(`(a.kana is null) = $${values.push(filter.withoutKana)}`);
  if (filter.kindCode != null) {
    where.push(
      `a.kind_id = (select k.id from association_kind k where k.council_id = a.council_id and k.code = $${values.push(filter.kindCode)})`,
    );
  }
  if (filter.largeOnly === true) where.push(largerThanLimit(values.push(figureYear(filter.asOf))));
  const patterns = searchPatterns(filter.search);
  if (patterns) where.push(`coalesce(n.search_key, a.search_key) like any($${values.push(patterns)})`);
  return readPage<AssociationView>(
    reader,
    { select: COLUMNS, from: FROM, where, values, orderBy: ORDERS[order] },
    page,
  );
}

function largerThanLimit(yearAt: number): string {
  return `${newestHouseholds('amount', yearAt)} > (select c.large_association_households from council c where c.council_id = (select claimed_council()))`;
}

/** Associations by id as of a day, in any order; unknown ids are left out. */
export async function associationsByIds(
  reader: Reader,
  ids: readonly string[],
  asOf: PlainDate,
): Promise<AssociationView[]> {
  return reader.rows<AssociationView>(
    `select ${COLUMNS} from ${FROM} where a.council_id = (select claimed_council()) and a.id = any($2::uuid[])`,
    [asOf, ids],
  );
}

/** The association of a code. */
export async function associationByCode(
  reader: Reader,
  code: string,
  asOf: PlainDate,
): Promise<AssociationView | null> {
  const [association] = await reader.rows<AssociationView>(
    `select ${COLUMNS} from ${FROM} where a.council_id = (select claimed_council()) and a.code = $2`,
    [asOf, code],
  );
  return association ?? null;
}

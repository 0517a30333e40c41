import { type Connection, type PageRequest, type Reader, type SortColumn, readPage } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import { searchPatterns } from '../name-keys.js';
import type { BranchKind } from '../vocabulary.js';
import type { Branch } from './branch.entity.js';

/** A branch as it was on a day: with the name that it bore then. */
export interface BranchView extends Pick<
  Branch,
  | 'id'
  | 'version'
  | 'code'
  | 'name'
  | 'officialName'
  | 'kana'
  | 'kind'
  | 'areaNote'
  | 'memberMeaning'
  | 'openedOn'
  | 'openedNote'
  | 'closedOn'
  | 'origin'
  | 'source'
> {
  readonly asOf: PlainDate;
  /** Whether it exists on that day. */
  readonly isOpen: boolean;
}

/** Which branches are wanted. */
export interface BranchFilter {
  /** Name or reading in any writing; the names of the day. */
  readonly search?: string | null;
  readonly kind?: BranchKind | null;
  /** Whether they exist on the day; true unless told, null for all. */
  readonly isOpen?: boolean | null;
  readonly asOf: PlainDate;
}

export type BranchOrder = 'CODE' | 'KANA' | 'NAME';

const EXISTS = '((b.opened_on is null or b.opened_on <= $1::date) and (b.closed_on is null or b.closed_on > $1::date))';

const FROM = `branch b left join lateral (
  select f.name, f.official_name, f.kana, f.search_key from branch_former_name f
  where f.council_id = b.council_id and f.branch_id = b.id and daterange(f.valid_from, f.valid_to) @> $1::date) n on true`;

const COLUMNS = `b.id, b.version, b.code, $1::date as "asOf", coalesce(n.name, b.name) as name,
  coalesce(n.official_name, b.official_name) as "officialName", coalesce(n.kana, b.kana) as kana, b.kind, b.area_note as "areaNote",
  b.member_meaning as "memberMeaning", b.opened_on as "openedOn", b.opened_note as "openedNote", b.closed_on as "closedOn",
  ${EXISTS} as "isOpen", b.origin, b.source`;

const ORDERS: Readonly<Record<BranchOrder, readonly SortColumn[]>> = {
  CODE: [
    { sql: 'b.code', type: 'text' },
    { sql: 'b.id', type: 'uuid' },
  ],
  KANA: [
    { sql: 'b.kana_key', type: 'text' },
    { sql: 'b.id', type: 'uuid' },
  ],
  NAME: [
    { sql: 'b.name', type: 'text' },
    { sql: 'b.id', type: 'uuid' },
  ],
};

/** One page of branches as of a day. @throws PageRefused */
export async function listBranches(
  reader: Reader,
  filter: BranchFilter,
  order: BranchOrder,
  page: PageRequest,
): Promise<Connection<BranchView>> {
  const values: unknown[] = [filter.asOf];
  const where: string[] = [];
  const isOpen = filter.isOpen === undefined ? true : filter.isOpen;
  if (isOpen !== null) where.push(isOpen ? EXISTS : `not ${EXISTS}`);
  if (filter.kind != null) where.push(`b.kind = $${values.push(filter.kind)}`);
  const patterns = searchPatterns(filter.search);
  if (patterns) where.push(`coalesce(n.search_key, b.search_key) like any($${values.push(patterns)})`);
  return readPage<BranchView>(reader, { select: COLUMNS, from: FROM, where, values, orderBy: ORDERS[order] }, page);
}

/** Branches by id as of a day, in any order; unknown ids are left out. */
export async function branchesByIds(reader: Reader, ids: readonly string[], asOf: PlainDate): Promise<BranchView[]> {
  return reader.rows<BranchView>(
    `select ${COLUMNS} from ${FROM} where b.council_id = (select claimed_council()) and b.id = any($2::uuid[])`,
    [asOf, ids],
  );
}

/** The branch of a code, also when it does not exist (any more) on the day. */
export async function branchByCode(reader: Reader, code: string, asOf: PlainDate): Promise<BranchView | null> {
  const [branch] = await reader.rows<BranchView>(
    `select ${COLUMNS} from ${FROM} where b.council_id = (select claimed_council()) and b.code = $2`,
    [asOf, code],
  );
  return branch ?? null;
}

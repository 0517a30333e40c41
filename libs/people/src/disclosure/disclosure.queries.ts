import { type Connection, type ListQuery, type PageRequest, type Reader, readAll, readPage } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import type { Disclosure } from './disclosure.entities.js';
import type { DisclosureKind } from './disclosure.vocabulary.js';

/** What was handed on, as it is shown. */
export interface DisclosureView extends Pick<
  Disclosure,
  'id' | 'accountId' | 'providedOn' | 'kind' | 'recipient' | 'basis' | 'items' | 'listName'
> {
  readonly recordedAt: string;
  readonly personIds: readonly string[];
}

/** Which ones are wanted. */
export interface DisclosureFilter {
  readonly personId?: string | null;
  readonly kind?: DisclosureKind | null;
  readonly from?: PlainDate | null;
  /** The last day that is wanted. */
  readonly until?: PlainDate | null;
  /** Part of the recipient’s name. */
  readonly recipient?: string | null;
}

const COLUMNS = `d.id, d.account_id as "accountId", d.provided_on as "providedOn", d.kind, d.recipient, d.basis, d.items, d.list_name as "listName",
  d.recorded_at as "recordedAt", (select coalesce(json_agg(p.person_id order by p.person_id), '[]') from disclosure_person p
    where p.council_id = d.council_id and p.disclosure_id = d.id) as "personIds"`;

function disclosureList({ personId, kind, from, until, recipient }: DisclosureFilter): ListQuery {
  const values: unknown[] = [];
  const where: string[] = [];
  if (personId != null)
    where.push(`d.id in (select p.disclosure_id from disclosure_person p
      where p.council_id = (select claimed_council()) and p.person_id = $${values.push(personId)}::uuid)`);
  if (kind != null) where.push(`d.kind = $${values.push(kind)}`);
  if (from != null) where.push(`d.provided_on >= $${values.push(from)}::date`);
  if (until != null) where.push(`d.provided_on <= $${values.push(until)}::date`);
  if (recipient != null && recipient.trim() !== '')
    where.push(`position($${values.push(recipient.trim())} in d.recipient) > 0`);
  const orderBy = [
    { sql: 'd.provided_on', type: 'date' },
    { sql: 'd.id', type: 'uuid' },
  ] as const;
  return { select: COLUMNS, from: 'disclosure d', where, values, orderBy, descending: true };
}

/** One page of what was handed on, the latest first. @throws PageRefused */
export function listDisclosures(
  reader: Reader,
  filter: DisclosureFilter,
  page: PageRequest,
): Promise<Connection<DisclosureView>> {
  return readPage<DisclosureView>(reader, disclosureList(filter), page);
}

/** All of it that is wanted, at most `most`. */
export function everyDisclosure(reader: Reader, filter: DisclosureFilter, most: number): Promise<DisclosureView[]> {
  return readAll<DisclosureView>(reader, disclosureList(filter), most);
}

/** What was handed on, by id. */
export function disclosuresByIds(reader: Reader, ids: readonly string[]): Promise<DisclosureView[]> {
  return reader.rows(
    `select ${COLUMNS} from disclosure d where d.council_id = (select claimed_council()) and d.id = any($1::uuid[])`,
    [ids],
  );
}

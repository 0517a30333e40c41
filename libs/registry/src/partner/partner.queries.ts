import { type Connection, type PageRequest, type Reader, readPage } from '@tsunagari/database';
import { searchPatterns } from '../name-keys.js';
import type { PartnerKind } from '../vocabulary.js';
import type { PartnerOrganisation } from './partner-organisation.entity.js';

/** An organisation as it is shown. */
export type PartnerView = Pick<
  PartnerOrganisation,
  | 'id'
  | 'version'
  | 'kind'
  | 'name'
  | 'kana'
  | 'takes'
  | 'contactNote'
  | 'phone'
  | 'electsSeats'
  | 'associationId'
  | 'origin'
  | 'source'
> & { readonly isOpen: boolean };

/** Which organisations are wanted. */
export interface PartnerFilter {
  readonly search?: string | null;
  readonly kind?: PartnerKind | null;
  readonly electsSeats?: boolean | null;
}

const COLUMNS = `p.id, p.version, p.kind, p.name, p.kana, p.takes, p.contact_note as "contactNote", p.phone, p.elects_seats as "electsSeats",
  p.association_id as "associationId", p.closed_on is null as "isOpen", p.origin, p.source`;

/** One page of organisations by kind and name. @throws PageRefused */
export async function listPartners(
  reader: Reader,
  filter: PartnerFilter,
  page: PageRequest,
): Promise<Connection<PartnerView>> {
  const values: unknown[] = [];
  const where: string[] = [];
  if (filter.kind != null) where.push(`p.kind = $${values.push(filter.kind)}`);
  if (filter.electsSeats != null) where.push(`p.elects_seats = $${values.push(filter.electsSeats)}`);
  const patterns = searchPatterns(filter.search);
  if (patterns) where.push(`p.search_key like any($${values.push(patterns)})`);
  const orderBy = [
    { sql: 'p.kind', type: 'text' as const },
    { sql: 'p.name', type: 'text' as const },
    { sql: 'p.id', type: 'uuid' as const },
  ];
  return readPage<PartnerView>(
    reader,
    { select: COLUMNS, from: 'partner_organisation p', where, values, orderBy },
    page,
  );
}

/** Organisations by id, in any order. */
export async function partnersByIds(reader: Reader, ids: readonly string[]): Promise<PartnerView[]> {
  return reader.rows<PartnerView>(
    `select ${COLUMNS} from partner_organisation p where p.council_id = (select claimed_council()) and p.id = any($1::uuid[])`,
    [ids],
  );
}

/** Groups (支え合いの会) of associations. */
export async function groupsOfAssociations(reader: Reader, associationIds: readonly string[]): Promise<PartnerView[]> {
  return reader.rows<PartnerView>(
    `select ${COLUMNS} from partner_organisation p where p.council_id = (select claimed_council()) and p.association_id = any($1::uuid[]) order by p.name`,
    [associationIds],
  );
}

import { type Connection, type PageRequest, type Reader, readPage } from '@tsunagari/database';
import { searchPatterns } from '../name-keys.js';
import type { PublicFactTopic } from '../vocabulary.js';
import type { PublicFact } from './public-fact.entity.js';

/** A public fact as it is shown. */
export type PublicFactView = Pick<
  PublicFact,
  'id' | 'topic' | 'title' | 'text' | 'asOf' | 'branchId' | 'associationId' | 'details' | 'basis' | 'origin' | 'source'
>;

/** Which facts are wanted. */
export interface PublicFactFilter {
  readonly topic?: PublicFactTopic | null;
  readonly branchId?: string | null;
  readonly associationId?: string | null;
  readonly search?: string | null;
}

const COLUMNS = `p.id, p.topic, p.title, p.text, p.as_of as "asOf", p.branch_id as "branchId", p.association_id as "associationId", p.details,
  p.basis, p.origin, p.source`;

/** One page of public facts by topic, in the order of their source. @throws PageRefused */
export async function listPublicFacts(
  reader: Reader,
  filter: PublicFactFilter,
  page: PageRequest,
): Promise<Connection<PublicFactView>> {
  const values: unknown[] = [];
  const where: string[] = [];
  if (filter.topic != null) where.push(`p.topic = $${values.push(filter.topic)}`);
  if (filter.branchId != null) where.push(`p.branch_id = $${values.push(filter.branchId)}::uuid`);
  if (filter.associationId != null) where.push(`p.association_id = $${values.push(filter.associationId)}::uuid`);
  const patterns = searchPatterns(filter.search);
  if (patterns) where.push(`p.search_key like any($${values.push(patterns)})`);
  const orderBy = [
    { sql: 'p.topic', type: 'text' as const },
    { sql: 'p.position', type: 'int' as const },
    { sql: 'p.id', type: 'uuid' as const },
  ];
  return readPage<PublicFactView>(reader, { select: COLUMNS, from: 'public_fact p', where, values, orderBy }, page);
}

/** Facts by id, in any order. */
export async function publicFactsByIds(reader: Reader, ids: readonly string[]): Promise<PublicFactView[]> {
  return reader.rows<PublicFactView>(
    `select ${COLUMNS} from public_fact p where p.council_id = (select claimed_council()) and p.id = any($1::uuid[])`,
    [ids],
  );
}

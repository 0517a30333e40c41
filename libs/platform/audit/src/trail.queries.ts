import { type Connection, type PageRequest, type Reader, readPage } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import { beginningOf } from './beginning-of.js';
import { LOOKED } from './look/record-look.js';
import type { Purpose } from './look/purpose.js';

/** A row of the trail as it is shown: ids and counts, never a value. */
export interface TrailEventView {
  readonly id: string;
  readonly recordedAt: string;
  /** Null when the system itself acted. */
  readonly accountId: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly correlationId: string;
  readonly purpose: Purpose | null;
  readonly operation: string | null;
  readonly fields: readonly string[];
  readonly personIds: readonly string[];
  /** What else explains the act. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** Which rows of the trail are wanted. */
export interface TrailFilter {
  readonly accountId?: string | null;
  /** Only looks, or only changes; both unless told. */
  readonly kind?: 'LOOKS' | 'CHANGES' | null;
  readonly personId?: string | null;
  /** The record that was changed. */
  readonly subject?: { readonly type: string; readonly id: string } | null;
  readonly from?: PlainDate | null;
  /** The last day that is wanted. */
  readonly until?: PlainDate | null;
}

const COLUMNS = `a.id, a.recorded_at as "recordedAt", a.account_id as "accountId", a.action, a.subject_type as "subjectType",
  a.subject_id as "subjectId", a.correlation_id as "correlationId",
  case when a.action = '${LOOKED}' then a.details->>'purpose' end as purpose, a.details->>'operation' as operation,
  coalesce(a.details->'fields', '[]') as fields, coalesce(a.details->'personIds', '[]') as "personIds",
  case when a.action = '${LOOKED}' then a.details - 'purpose' else a.details end - 'operation' - 'fields' - 'personIds' as details`;

/** One page of the trail, the newest first. Sealing is not needed to read it. @throws PageRefused */
export function listTrail(reader: Reader, filter: TrailFilter, page: PageRequest): Promise<Connection<TrailEventView>> {
  const where: string[] = [];
  const values: unknown[] = [];
  if (filter.accountId != null) where.push(`a.account_id = $${values.push(filter.accountId)}::uuid`);
  if (filter.kind != null) where.push(`a.action ${filter.kind === 'LOOKS' ? '=' : '<>'} '${LOOKED}'`);
  if (filter.personId != null)
    where.push(
      `a.id in (select s.event_id from look_subject s where s.council_id = (select claimed_council()) and s.person_id = $${values.push(filter.personId)}::uuid)`,
    );
  if (filter.subject != null)
    where.push(
      `a.subject_type = $${values.push(filter.subject.type)} and a.subject_id = $${values.push(filter.subject.id)}::uuid`,
    );
  if (filter.from != null) where.push(`a.recorded_at >= ${beginningOf(`$${values.push(filter.from)}`)}`);
  if (filter.until != null) where.push(`a.recorded_at < ${beginningOf(`($${values.push(filter.until)}::date + 1)`)}`);
  const orderBy = [
    { sql: 'a.recorded_at', type: 'timestamptz' },
    { sql: 'a.id', type: 'uuid' },
  ] as const;
  return readPage(reader, { select: COLUMNS, from: 'audit_event a', where, values, orderBy, descending: true }, page);
}

import { type Connection, type PageRequest, type Reader, readPage } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
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

/** A day of Tokyo as the moment of its beginning. */
const BEGINNING = (mark: string): string => `(${mark}::date::timestamp at time zone 'Asia/Tokyo')`;

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
  if (filter.from != null) where.push(`a.recorded_at >= ${BEGINNING(`$${values.push(filter.from)}`)}`);
  if (filter.until != null) where.push(`a.recorded_at < ${BEGINNING(`($${values.push(filter.until)}::date + 1)`)}`);
  const orderBy = [
    { sql: 'a.recorded_at', type: 'timestamptz' },
    { sql: 'a.id', type: 'uuid' },
  ] as const;
  return readPage(reader, { select: COLUMNS, from: 'audit_event a', where, values, orderBy, descending: true }, page);
}

/** What one account has seen of some persons in a time: a line of a breach report (漏えい等の報告). */
export interface SeenByAccountView {
  /** Null when the system itself acted. */
  readonly accountId: string | null;
  readonly looks: number;
  readonly personIds: readonly string[];
  readonly fields: readonly string[];
  readonly purposes: readonly Purpose[];
  readonly firstAt: string;
  readonly lastAt: string;
}

/**
 * Who has seen which fields of these persons between two days, the latter included: what the report to the 個人情報保護委員会 asks for
 * (個人情報保護法26条: a first report within 3–5 days). Accounts with the most looks first.
 */
export function breachReport(
  reader: Reader,
  personIds: readonly string[],
  from: PlainDate,
  until: PlainDate,
): Promise<SeenByAccountView[]> {
  return reader.rows(
    `with looks as (
       select a.id, a.account_id, a.recorded_at, a.details, s.person_id from look_subject s
       join audit_event a on a.council_id = s.council_id and a.id = s.event_id
       where s.person_id = any($1::uuid[]) and a.recorded_at >= ${BEGINNING('$2')} and a.recorded_at < ${BEGINNING('($3::date + 1)')})
     select l.account_id as "accountId", count(distinct l.id)::int as looks, json_agg(distinct l.person_id) as "personIds",
       (select json_agg(distinct f order by f) from looks m, jsonb_array_elements_text(m.details->'fields') f
        where m.account_id is not distinct from l.account_id) as fields,
       json_agg(distinct l.details->>'purpose') as purposes, min(l.recorded_at) as "firstAt", max(l.recorded_at) as "lastAt"
     from looks l group by l.account_id order by looks desc, "lastAt" desc`,
    [personIds, from, until],
  );
}

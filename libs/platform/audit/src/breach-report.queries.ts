import type { Reader } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import { beginningOf } from './beginning-of.js';
import type { Purpose } from './look/purpose.js';
import { LOOKED } from './look/record-look.js';

/** So many persons a line of a breach report names; how many there are is counted beyond that. */
export const MOST_NAMED = 1_000;

/** Which looks a breach report is about. */
export interface BreachQuestion {
  /** At these persons; null: at whomever. */
  readonly personIds: readonly string[] | null;
  /** Of this account; null: of all. */
  readonly accountId: string | null;
  readonly from: PlainDate;
  /** The last day. */
  readonly until: PlainDate;
}

/** What one account has seen of some persons in a time: a line of a breach report (漏えい等の報告). */
export interface SeenByAccountView {
  /** Null when the system itself acted. */
  readonly accountId: string | null;
  readonly looks: number;
  readonly personCount: number;
  /** {@link MOST_NAMED} at most. */
  readonly personIds: readonly string[];
  readonly fields: readonly string[];
  readonly purposes: readonly Purpose[];
  readonly firstAt: string;
  readonly lastAt: string;
}

/** Looks at some persons are found by the index of those who were looked at; of everybody by the days. */
const AT_SOME = `join look_subject s on s.council_id = a.council_id and s.event_id = a.id and s.person_id = any($1::uuid[])`;
const AT_ANYBODY = `cross join lateral (select p.id::uuid as person_id
  from jsonb_array_elements_text(a.details->'personIds') p (id) where $1::uuid[] is null) s`;

/**
 * Who has seen which fields of whom between two days: what the report to the 個人情報保護委員会 asks for (個人情報保護法26条: a first report within
 * 3–5 days). Accounts with the most looks first.
 */
export function breachReport(
  reader: Reader,
  { personIds, accountId, from, until }: BreachQuestion,
): Promise<SeenByAccountView[]> {
  return reader.rows(
    `with seen as (
       select a.id, a.account_id, a.recorded_at, a.details, s.person_id from audit_event a ${personIds === null ? AT_ANYBODY : AT_SOME}
       where a.action = '${LOOKED}' and ($4::uuid is null or a.account_id = $4::uuid)
         and a.recorded_at >= ${beginningOf('$2')} and a.recorded_at < ${beginningOf('($3::date + 1)')}),
     looks as (select distinct on (id) id, account_id, details from seen)
     select l.account_id as "accountId", count(distinct l.id)::int as looks, count(distinct l.person_id)::int as "personCount",
       to_json((array_agg(distinct l.person_id))[1:${MOST_NAMED}]) as "personIds",
       (select json_agg(distinct f order by f) from looks m, jsonb_array_elements_text(m.details->'fields') f
        where m.account_id is not distinct from l.account_id) as fields,
       (select json_agg(distinct m.details->>'purpose') from looks m where m.account_id is not distinct from l.account_id) as purposes,
       min(l.recorded_at) as "firstAt", max(l.recorded_at) as "lastAt"
     from seen l group by l.account_id order by looks desc, "lastAt" desc`,
    [personIds, from, until, accountId],
  );
}

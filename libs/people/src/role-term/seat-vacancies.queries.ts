import type { Reader } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import { ROLE_WORD } from './role-term.queries.js';

/** The seats of a post in a branch and who sits on them on a day. Counts only: who sits there is asked for by id. */
export interface SeatVacancyView {
  readonly branchId: string;
  readonly post: string;
  readonly electedById: string | null;
  /** Heads. */
  readonly seats: number;
  readonly filled: number;
  readonly vacant: number;
  readonly termIds: readonly string[];
}

/**
 * 席・いる人・空席 of the branches that exist on the day, by branch and post. A seat of an electing body is filled by those whom it sent, a seat
 * without one by all whose body has no seats of its own: nobody fills two. Those who have left fill none.
 */
export async function seatVacancies(
  reader: Reader,
  branchIds: readonly string[] | null,
  asOf: PlainDate,
): Promise<SeatVacancyView[]> {
  return reader.rows<SeatVacancyView>(
    `select s.branch_id as "branchId", s.post, s.elected_by_id as "electedById", s.seats,
       coalesce(cardinality(t.ids), 0) as filled, greatest(0, s.seats - coalesce(cardinality(t.ids), 0)) as vacant,
       coalesce(to_jsonb(t.ids), '[]') as "termIds"
     from branch_seat s
     join branch b on b.council_id = s.council_id and b.id = s.branch_id
     left join lateral (
       select array_agg(r.id order by p.kana_key, r.id) as ids
       from role_term r join person p on p.council_id = r.council_id and p.id = r.person_id
       where r.council_id = s.council_id and r.branch_id = s.branch_id and daterange(r.valid_from, r.valid_to) @> $1::date
         and (p.left_on is null or p.left_on > $1::date)
         and ${ROLE_WORD} = s.post
         and (r.elected_by_id = s.elected_by_id or (s.elected_by_id is null and not exists (
           select 1 from branch_seat o where o.council_id = s.council_id and o.branch_id = s.branch_id and o.post = s.post
             and o.elected_by_id = r.elected_by_id)))) t on true
     where b.council_id = (select claimed_council()) and (b.opened_on is null or b.opened_on <= $1::date) and (b.closed_on is null or b.closed_on > $1::date)
       and ($2::uuid[] is null or s.branch_id = any($2::uuid[]))
     order by b.kana_key, b.id, s.recorded_at, s.id`,
    [asOf, branchIds],
  );
}

import { type ObjectMapping, Row, ascending, many, one, sql } from '@tsunagari/compiled-reads';
import { branchToday, dayAsked, today } from '../as-of.js';
import { idOf } from '../node-id.js';
import { given, sameCouncil } from '../row-parts.js';
import { termsAsOf } from './role-term.mapping.js';
import { roleWord } from './role-word.js';
import { inSight } from './sight.js';

const TERM = new Row('r');
const HOLDER = new Row('p');

/** 席・いる人・空席 of branches on a day, by branch and post, as `seatVacancies` of the domain counts them. */
export const seatVacancies = many({
  from: (_, args, asker) => {
    const day = dayAsked(args, today(asker));
    const branch = args.derived(({ branchId }) => idOf('Branch', branchId), 'uuid');
    return sql`(select s.*, b.kana_key as "branch_key", t.ids as "term_ids", coalesce(cardinality(t.ids), 0) as "filled"
      from public.branch_seat as s join public.branch as b on b.council_id = s.council_id and b.id = s.branch_id
      left join lateral (select array_agg(r.id order by p.kana_key, r.id) as ids
        from public.role_term as r join public.person as p on p.council_id = r.council_id and p.id = r.person_id
        where r.council_id = s.council_id and r.branch_id = s.branch_id and daterange(r.valid_from, r.valid_to) @> ${day}
          and (p.left_on is null or p.left_on > ${day}) and ${roleWord(TERM)} = s.post
          and (r.elected_by_id = s.elected_by_id or (s.elected_by_id is null and not exists (
            select 1 from public.branch_seat as o where o.council_id = s.council_id and o.branch_id = s.branch_id and o.post = s.post
              and o.elected_by_id = r.elected_by_id)))) as t on true
      where (b.opened_on is null or b.opened_on <= ${day}) and (b.closed_on is null or b.closed_on > ${day})
        and (${branch} is null or s.branch_id = ${branch}))`;
  },
  join: () => sql`true`,
  orderBy: (row) => [
    ascending(row.column('branch_key'), 'text'),
    ascending(row.column('branch_id'), 'uuid'),
    ascending(row.column('recorded_at'), 'timestamptz'),
    ascending(row.column('id'), 'uuid'),
  ],
  usually: 50,
});

/** The seats of a post in a branch. */
export const seatVacancy: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: {
    post: given('post', 'text'),
    seats: given('seats', 'int'),
    filled: given('filled', 'int'),
    vacant: {
      kind: 'value',
      read: (row) => sql`greatest(0, ${row.column('seats')} - ${row.column('filled')})`,
      type: 'int',
      notNull: true,
    },
    branch: branchToday,
    electedBy: one({
      join: (parent, row) =>
        sql`${row.column('id')} = ${parent.column('elected_by_id')} and ${sameCouncil(row, parent)}`,
    }),
    terms: many({
      from: (_, __, asker) => termsAsOf(today(asker), inSight(HOLDER, asker)),
      join: (parent, row) =>
        sql`${row.column('id')} = any(${parent.column('term_ids')}) and ${sameCouncil(row, parent)}`,
      orderBy: (row) => [ascending(row.column('holder_key'), 'text'), ascending(row.column('id'), 'uuid')],
      usually: 2,
    }),
  },
};

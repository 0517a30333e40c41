// What PostGraphile is given beside the tables, as those who use it do: a list in an order of its own and a command are functions of
// PostgreSQL; two names that would stand twice in its schema are told apart by comments. In the bench's own database only.
import { LARGE_BRANCH } from './register.mjs';

export const PEER_SCHEMAS = ['public', 'stand_in', 'bench_peer'];

/** Lays it; the client is the owner. */
export async function layPeerSchema(client) {
  await client.query(`
    create schema bench_peer;
    grant usage on schema bench_peer to tsunagari_api;
    comment on table branch_base is '@name branch_place';
    create function public.branch_bench_associations(b branch) returns setof association language sql stable as $$
      select a.* from association_affiliation f join association a on a.council_id = f.council_id and a.id = f.association_id
      where f.council_id = b.council_id and f.branch_id = b.id and daterange(f.valid_from, f.valid_to) @> current_date and a.closed_on is null
      order by a.kana_key, a.id $$;
    create function public.branch_bench_associations_by_code(b branch) returns setof association language sql stable as $$
      select a.* from association_affiliation f join association a on a.council_id = f.council_id and a.id = f.association_id
      where f.council_id = b.council_id and f.branch_id = b.id and f.valid_to is null order by a.code $$;
    create function bench_peer.evaluation() returns table (fiscal_year int, branch_code text, pillar text, sessions int, participants int, minutes int)
    language sql stable as $$
      select s.fiscal_year, b.code, s.pillar, count(*)::int, sum(s.participants)::int, sum(s.minutes)::int
      from stand_in.activity_session s join branch b on b.council_id = s.council_id and b.id = s.branch_id
      group by 1, 2, 3 order by 1, 2, 3 $$;
    create function bench_peer.log_visit(volunteer_id uuid, visited_on date, outcome text, note text) returns stand_in.visit language sql volatile as $$
      with logged as (insert into stand_in.visit (council_id, volunteer_id, visited_on, outcome, note)
          values (claimed_council(), $1, $2, $3, $4) returning *),
        told as (insert into stand_in.visit_audit (council_id, account_id, visit_id, action)
          select council_id, claimed_account(), id, 'visit.logged' from logged)
      select * from logged $$`);
}

/** Code of the branch that the questions ask about. */
export const LARGE = `B${String(LARGE_BRANCH).padStart(2, '0')}`;

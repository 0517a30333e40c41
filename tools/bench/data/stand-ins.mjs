// Stand-ins for contexts that come later – activities, their sessions, volunteers, visits and rollups – in a schema of their own, so that the
// engine is proved on their shapes. Nothing of this is in the product.
import { ASSOCIATIONS, branchOf } from './register.mjs';
import { councilSql, idSql } from './ids.mjs';

/** Activities of a council, and pillars (柱) of its plan. */
const ACTIVITIES = 600;
const PILLARS = `array['見守り', '居場所', '担い手', '連携']`;
const VOLUNTEERS = 556;

const TABLES = `
  create schema stand_in;
  grant usage on schema stand_in to tsunagari_api;
  create table stand_in.activity (council_id uuid not null, id uuid not null, association_id uuid not null, branch_id uuid not null,
    name text not null, pillar text not null);
  create table stand_in.activity_session (council_id uuid not null, id uuid not null, activity_id uuid not null, branch_id uuid not null,
    pillar text not null, held_on date not null, fiscal_year int not null, participants int not null, minutes int not null);
  create table stand_in.volunteer (council_id uuid not null, id uuid not null, branch_id uuid not null, association_id uuid not null,
    name text not null, kana text not null, kana_key text collate "C" not null, skills text[] not null, joined_on date not null);
  create table stand_in.visit (council_id uuid not null, id uuid not null default gen_random_uuid(), volunteer_id uuid not null,
    visited_on date not null, outcome text not null, note text);
  create table stand_in.visit_audit (council_id uuid not null, id uuid not null default gen_random_uuid(), recorded_at timestamptz not null default now(),
    account_id uuid, visit_id uuid not null, action text not null);
  create table stand_in.year_rollup (council_id uuid not null, id uuid not null, fiscal_year int not null, branch_id uuid not null, pillar text not null,
    sessions int not null, participants int not null, minutes int not null);
  create table stand_in.country_rollup (prefecture text not null, fiscal_year int not null, pillar text not null,
    sessions int not null, participants int not null, primary key (fiscal_year, prefecture, pillar));
  grant select on stand_in.country_rollup to tsunagari_api;`;
const TENANT_TABLES = ['activity', 'activity_session', 'volunteer', 'visit', 'visit_audit', 'year_rollup'];

const council = councilSql('c');
const id = {
  branch: (of) => idSql(3, 'c', of),
  association: (of) => idSql(4, 'c', of),
  activity: (of) => idSql(32, 'c', of),
};
/** $1: councils, $2: the one that is asked, a city, $3: sessions of an activity there, $4: elsewhere. */
const ACTIVITY = `generate_series(1, $1::int) as c, generate_series(1, ${ACTIVITIES}) as v, lateral (select 1 + v % ${ASSOCIATIONS} as a) of_association`;
const PILLAR = `(${PILLARS})[1 + v % 4]`;
const ROWS = [
  [
    `insert into stand_in.activity select ${council}, ${id.activity('v')}, ${id.association('a')}, ${id.branch(branchOf('a'))}, 'いきいきサロン' || v, ${PILLAR} from ${ACTIVITY}`,
    1,
  ],
  [
    `insert into stand_in.activity_session
     select ${council}, ${idSql(33, 'c', 'v * 100 + s')}, ${id.activity('v')}, ${id.branch(branchOf('a'))}, ${PILLAR}, held, extract(year from held - interval '3 months')::int,
       5 + (v + s) % 23, 60 + 30 * (s % 3)
     from ${ACTIVITY}, generate_series(1, case when c = $2::int then $3::int else $4::int end) as s, lateral (select date '2024-04-01' + (s * 13 + v) % 940 as held) as h`,
    4,
  ],
  [
    `insert into stand_in.volunteer
     select ${council}, ${idSql(34, 'c', 'n')}, ${id.branch(branchOf('a'))}, ${id.association('a')}, '例　' || n, 'れい　' || n, 'れい' || lpad((n * 7919 % ${VOLUNTEERS})::text, 4, '0'),
       (array['見守り', '配食', '送迎'])[1 + n % 2 : 2 + n % 2], date '2018-04-01' + n
     from generate_series(1, $1::int) as c, generate_series(1, ${VOLUNTEERS}) as n, lateral (select 1 + n % ${ASSOCIATIONS} as a) of_association`,
    1,
  ],
  [
    `insert into stand_in.year_rollup
     select council_id, gen_random_uuid(), fiscal_year, branch_id, pillar, count(*), sum(participants), sum(minutes)
     from stand_in.activity_session group by council_id, fiscal_year, branch_id, pillar`,
    0,
  ],
  [
    `insert into stand_in.country_rollup
     select c.prefecture, r.fiscal_year, r.pillar, sum(r.sessions), sum(r.participants)
     from stand_in.year_rollup r join public.council c on c.council_id = r.council_id group by 1, 2, 3`,
    0,
  ],
];
const INDEXES = `
  create index on stand_in.activity (council_id, association_id, name);
  create index on stand_in.activity_session (council_id, activity_id, held_on desc);
  create index on stand_in.activity_session (council_id, fiscal_year);
  create index on stand_in.volunteer (council_id, branch_id, kana_key, id);
  create index on stand_in.year_rollup (council_id, fiscal_year);
  alter table stand_in.activity_session add foreign key (council_id, activity_id) references stand_in.activity not valid;
  alter table stand_in.activity add foreign key (council_id, association_id) references association (council_id, id) not valid;
  alter table stand_in.volunteer add foreign key (council_id, association_id) references association (council_id, id) not valid;
  alter table stand_in.volunteer add foreign key (council_id, branch_id) references branch (council_id, id) not valid;
  alter table stand_in.year_rollup add foreign key (council_id, branch_id) references branch (council_id, id) not valid;`;

/** Lays the stand-ins over a register of so many councils. */
export async function makeStandIns(client, { councils, asked, sessionsOfActivity }) {
  await client.query(TABLES);
  const numbers = [councils, asked, sessionsOfActivity.asked, sessionsOfActivity.others];
  for (const [statement, count] of ROWS) await client.query(statement, numbers.slice(0, count));
  for (const table of TENANT_TABLES)
    await client.query(`
      alter table stand_in.${table} add primary key (council_id, id);
      alter table stand_in.${table} enable row level security;
      grant select, insert on stand_in.${table} to tsunagari_api;
      create policy own_council on stand_in.${table} using (council_id = (select claimed_council()));
      create policy in_sight on stand_in.${table} as restrictive for select to tsunagari_api using ((select claimed_right('house')))`);
  await client.query(INDEXES);
}

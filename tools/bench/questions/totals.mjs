// Questions whose answers are sums – of a council, of the country – and the command that logs a visit.
import { idOf } from '../data/ids.mjs';

const EVALUATION = `fiscalYear branchCode pillar sessions participants minutes`;

export const evaluation = {
  name: 'Q5',
  what: 'year × branch × pillar of a council: a rollup against 40,000 raw sessions',
  targets: { postgraphile: 20, floor: 15 },
  house: { query: `query Q5 { evaluation { ${EVALUATION} } }` },
  floor: {
    sql: `select json_build_object('evaluation', (select coalesce(json_agg(json_build_object('fiscalYear', t.fiscal_year, 'branchCode', t.code, 'pillar', t.pillar,
        'sessions', t.sessions, 'participants', t.participants, 'minutes', t.minutes) order by t.fiscal_year, t.code, t.pillar), '[]')
      from (select s.fiscal_year, b.code, s.pillar, count(*) as sessions, sum(s.participants) as participants, sum(s.minutes) as minutes
        from stand_in.activity_session s join branch b on b.council_id = s.council_id and b.id = s.branch_id
        where s.council_id = $1 group by 1, 2, 3) t))::text as data`,
    names: ['council'],
  },
  postgraphile: {
    query: `query Q5 { evaluation { nodes { ${EVALUATION} } } }`,
    shape: ({ evaluation: { nodes } }) => ({ evaluation: nodes }),
  },
};

export const logVisit = {
  name: 'Q6',
  what: 'log a visit: its row and its audit row',
  targets: { postgraphile: 2.5, floor: 0.85, cpu: 1.3 },
  writes: true,
  variables: { volunteerId: idOf(34, 4, 7), visitedOn: '2026-11-20', outcome: 'MET', note: '玄関で立ち話' },
  house: {
    query: `mutation Q6($volunteerId: ID!, $visitedOn: Date!, $outcome: String!, $note: String) {
      logVisit(volunteerId: $volunteerId, visitedOn: $visitedOn, outcome: $outcome, note: $note) { visitedOn outcome } }`,
  },
  floor: {
    sql: `with logged as (insert into stand_in.visit (council_id, volunteer_id, visited_on, outcome, note)
        select $1::uuid, $2::uuid, $3::date, $4, $5 returning *),
      told as (insert into stand_in.visit_audit (council_id, visit_id, action) select council_id, id, 'visit.logged' from logged)
      select json_build_object('logVisit', (select json_build_object('visitedOn', visited_on, 'outcome', outcome) from logged))::text as data`,
    names: ['council', 'volunteerId', 'visitedOn', 'outcome', 'note'],
  },
  postgraphile: {
    query: `mutation Q6($volunteerId: UUID!, $visitedOn: Date!, $outcome: String!, $note: String) {
      logVisit(input: { volunteerId: $volunteerId, visitedOn: $visitedOn, outcome: $outcome, note: $note }) { visit { visitedOn outcome } } }`,
    shape: ({ logVisit: { visit } }) => ({ logVisit: visit }),
  },
};

export const country = {
  name: 'Q7',
  what: 'year × pillar of the whole country by prefecture: a rollup against all raw sessions',
  targets: { lessCpu: 500 },
  // Over a country each raw answer takes seconds.
  pace: { connections: 1, warmUp: { milliseconds: 500, enough: 200 } },
  house: { query: `query Q7 { country { prefecture fiscalYear pillar sessions participants } }` },
  floor: {
    sql: `select json_build_object('country', (select coalesce(json_agg(json_build_object('prefecture', t.prefecture, 'fiscalYear', t.fiscal_year, 'pillar', t.pillar,
        'sessions', t.sessions, 'participants', t.participants) order by t.fiscal_year, t.prefecture, t.pillar), '[]')
      from (select c.prefecture, s.fiscal_year, s.pillar, count(*) as sessions, sum(s.participants) as participants
        from stand_in.activity_session s join council c on c.council_id = s.council_id group by 1, 2, 3) t))::text as data`,
    names: [],
  },
};

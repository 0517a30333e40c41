/** How the stand-ins are read in one statement, written with the tools that the product's own mappings use. */
export function standInMapping({ ascending, column, connection, descending, many, one, sql, table }) {
  const given = (name, type) => column(name, type, { notNull: true });
  const sameCouncil = (row, parent) => sql`${row.column('council_id')} = ${parent.column('council_id')}`;
  const byId = (parent, row, key) => sql`${row.column('id')} = ${parent.column(key)} and ${sameCouncil(row, parent)}`;
  const membersOf = sql`(select r.*, f.branch_id from public.association_affiliation as f
    join public.association as r on r.council_id = f.council_id and r.id = f.association_id where f.valid_to is null)`;
  const withBranch = sql`(select r.*, (select f.branch_id from public.association_affiliation as f
    where f.council_id = r.council_id and f.association_id = r.id and f.valid_to is null) as branch_id from public.association as r)`;
  const lastSessions = (activity) => sql`(select s.* from stand_in.activity_session as s
    where s.council_id = ${activity.column('council_id')} and s.activity_id = ${activity.column('id')} order by s.held_on desc limit 3)`;
  const rollup = sql`(select r.*, b.code from stand_in.year_rollup as r join public.branch as b on b.council_id = r.council_id and b.id = r.branch_id)`;
  const everything = () => sql`true`;
  const byCode = (_, row, args) => sql`${row.column('code')} = ${args.value('code', 'text')}`;
  const object = (source, fields) => ({ kind: 'object', table: source && table(source), fields });
  return {
    types: {
      Query: object(null, {
        branches: many({
          from: () => table('public.branch'),
          join: everything,
          orderBy: (row) => [ascending(row.column('code'), 'text')],
        }),
        branchByCode: one({ from: () => table('public.branch'), join: byCode }),
        associationByCode: one({ from: () => withBranch, join: byCode }),
        evaluation: many({
          from: () => rollup,
          join: everything,
          orderBy: (row) => [
            ascending(row.column('fiscal_year'), 'int'),
            ascending(row.column('code'), 'text'),
            ascending(row.column('pillar'), 'text'),
          ],
        }),
        country: many({
          join: everything,
          orderBy: (row) => [
            ascending(row.column('fiscal_year'), 'int'),
            ascending(row.column('prefecture'), 'text'),
            ascending(row.column('pillar'), 'text'),
          ],
        }),
      }),
      Branch: object(null, {
        code: given('code', 'text'),
        name: given('name', 'text'),
        associations: many({
          from: () => membersOf,
          join: (parent, row) =>
            sql`${row.column('branch_id')} = ${parent.column('id')} and ${sameCouncil(row, parent)}`,
          orderBy: (row) => [ascending(row.column('code'), 'text')],
        }),
        volunteers: connection({
          page: { usually: 50, atMost: 100 },
          join: (parent, row) =>
            sql`${row.column('branch_id')} = ${parent.column('id')} and ${sameCouncil(row, parent)}`,
          orderBy: (row) => [ascending(row.column('kana_key'), 'text'), ascending(row.column('id'), 'uuid')],
        }),
      }),
      Association: object(null, {
        code: given('code', 'text'),
        name: given('name', 'text'),
        kana: column('kana', 'text'),
        venue: column('venue', 'text'),
        branch: one({ from: () => table('public.branch'), join: (parent, row) => byId(parent, row, 'branch_id') }),
        activities: many({
          join: (parent, row) =>
            sql`${row.column('association_id')} = ${parent.column('id')} and ${sameCouncil(row, parent)}`,
          orderBy: (row) => [ascending(row.column('name'), 'text'), ascending(row.column('id'), 'uuid')],
        }),
      }),
      Activity: object('stand_in.activity', {
        name: given('name', 'text'),
        pillar: given('pillar', 'text'),
        lastSessions: many({
          from: lastSessions,
          join: everything,
          orderBy: (row) => [descending(row.column('held_on'), 'date')],
        }),
      }),
      Session: object('stand_in.activity_session', {
        heldOn: given('held_on', 'date'),
        participants: given('participants', 'int'),
        minutes: given('minutes', 'int'),
      }),
      Volunteer: object('stand_in.volunteer', {
        name: given('name', 'text'),
        kana: given('kana', 'text'),
        skills: given('skills', 'text[]'),
        joinedOn: given('joined_on', 'date'),
        association: one({ from: () => withBranch, join: (parent, row) => byId(parent, row, 'association_id') }),
      }),
      EvaluationRow: object(null, {
        fiscalYear: given('fiscal_year', 'int'),
        branchCode: given('code', 'text'),
        pillar: given('pillar', 'text'),
        sessions: given('sessions', 'int'),
        participants: given('participants', 'int'),
        minutes: given('minutes', 'int'),
      }),
      CountryRow: object('stand_in.country_rollup', {
        prefecture: given('prefecture', 'text'),
        fiscalYear: given('fiscal_year', 'int'),
        pillar: given('pillar', 'text'),
        sessions: given('sessions', 'int'),
        participants: given('participants', 'int'),
      }),
    },
  };
}

import { type ObjectMapping, type Row, type Sql, embedded, expression, sql } from '@tsunagari/compiled-reads';

/** What names a branch and stays with it; told to those who keep the register. It counts on the day of its end, else today. */
export const dependents = embedded({ onlyWhere: (_, asker) => asker.fact('keepsRegister', 'boolean') });

/** Counts rows of a table that name the branch. Row-level security decides which the asker may count. */
function counted(condition: (branch: { readonly id: Sql; readonly council: Sql; readonly day: Sql }) => Sql) {
  const of = (row: Row, today: Sql) => ({
    id: row.column('id'),
    council: row.column('council_id'),
    day: sql`coalesce(${row.column('closed_on')}, ${today})`,
  });
  return expression('int', (row, _, asker) => sql`(select ${condition(of(row, asker.fact('today', 'date')))})::int`);
}

export const branchDependents: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: {
    people: counted(
      ({ id, council, day }) =>
        sql`count(*) from public.person as p where p.council_id = ${council} and p.branch_id = ${id} and (p.left_on is null or p.left_on > ${day})`,
    ),
    roleTerms: counted(
      ({ id, council, day }) =>
        sql`count(*) from public.role_term as r where r.council_id = ${council} and r.branch_id = ${id} and (r.valid_to is null or r.valid_to > ${day})`,
    ),
    commissions: counted(
      ({ id, council, day }) =>
        sql`count(*) from public.commission as c where c.council_id = ${council} and c.branch_id = ${id} and coalesce(c.ended_on, c.valid_to) > ${day}`,
    ),
    accounts: counted(
      ({ id, council, day }) =>
        sql`count(distinct g.account_id) from public.role_grant as g where g.council_id = ${council} and g.scope_kind = 'branch' and g.scope_id = ${id} and (g.valid_to is null or g.valid_to > ${day})`,
    ),
  },
};

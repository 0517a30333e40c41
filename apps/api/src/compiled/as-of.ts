import { type Arguments, type Asker, type Row, type Sql, name, one, sql, table } from '@tsunagari/compiled-reads';
import { sameCouncil } from './row-parts.js';

/** The business day of the request. */
export function today(asker: Asker): Sql {
  return asker.fact('today', 'date');
}

/** The day that a field asks about by its argument `asOf`, else another. */
export function dayAsked(args: Arguments, otherwise: Sql): Sql {
  return args.given('asOf') ? args.value('asOf', 'date') : otherwise;
}

/** Whether a record with `opened_on` and `closed_on` exists on a day; null is open. */
export function existsOn(row: Row, day: Sql): Sql {
  const [from, to] = [row.column('opened_on'), row.column('closed_on')];
  return sql`((${from} is null or ${from} <= ${day}) and (${to} is null or ${to} > ${day}))`;
}

/** Whether the half-open period of a row, `[valid_from, valid_to)`, has a day. */
export function holdsOn(row: Row, day: Sql): Sql {
  return sql`daterange(${row.column('valid_from')}, ${row.column('valid_to')}) @> ${day}`;
}

/** Branches, each as of a day: its fields find the day in the column `as_of`. */
export function branchesAsOf(day: Sql): Sql {
  return sql`(select r.*, ${day} as "as_of" from public.branch as r)`;
}

/** Associations, each as of a day, with the branch to which it belongs then in `branch_id`. */
export function associationsAsOf(day: Sql): Sql {
  return sql`(select r.*, ${day} as "as_of", (select f.branch_id from public.association_affiliation as f
    where f.council_id = r.council_id and f.association_id = r.id and daterange(f.valid_from, f.valid_to) @> ${day}) as "branch_id"
    from public.association as r)`;
}

/** Those associations alone that belong to a branch on a day: found from the branch. */
export function membersAsOf(day: Sql): Sql {
  return sql`(select r.*, ${day} as "as_of", f.branch_id from public.association_affiliation as f
    join public.association as r on r.council_id = f.council_id and r.id = f.association_id
    where daterange(f.valid_from, f.valid_to) @> ${day})`;
}

/** The earlier name that a branch or an association bore on the row's day, beside it; null throughout when it bore its present one. */
export function nameThen(of: 'branch' | 'association', row: Row): Row {
  return row.beside(
    'former',
    sql`select f.* from ${table(`public.${of}_former_name`)} as f where f.council_id = ${row.column('council_id')}
      and f.${name(`${of}_id`)} = ${row.column('id')} and daterange(f.valid_from, f.valid_to) @> ${row.column('as_of')}`,
  );
}

/** The branch that `branch_id` of the parent names, as of today. */
export const branchToday = one({
  from: (_, __, asker) => branchesAsOf(today(asker)),
  join: (parent, row) => sql`${row.column('id')} = ${parent.column('branch_id')} and ${sameCouncil(row, parent)}`,
});

/** The association that `association_id` of the parent names, as of today. */
export const associationToday = one({
  from: (_, __, asker) => associationsAsOf(today(asker)),
  join: (parent, row) => sql`${row.column('id')} = ${parent.column('association_id')} and ${sameCouncil(row, parent)}`,
});

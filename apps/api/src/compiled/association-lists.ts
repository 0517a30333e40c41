import { type Row, type Sql, allOf, ascending, connection, one, sql } from '@tsunagari/compiled-reads';
import { associationsAsOf, dayAsked, existsOn, membersAsOf, nameThen, today } from './as-of.js';
import { newestHouseholds } from './figure.mapping.js';
import { ListFilter } from './list-filter.js';
import { PAGE, sameCouncil } from './row-parts.js';

/** Columns by which associations are listed, by the word of the order; none has nulls. */
const ORDERS = new Map([
  ['CODE', 'code'],
  ['NAME', 'name'],
]);

export const associations = connection({
  page: PAGE,
  from: (_, args, asker) => {
    const filter = new ListFilter(args);
    const day = filter.day(today(asker));
    return filter.has('branchId') ? membersAsOf(day) : associationsAsOf(day);
  },
  join: (_, row, args) =>
    allOf(
      new ListFilter(args)
        .isOpen(row, row.column('as_of'))
        .whereId('branchId', 'Branch', (id) => sql`${row.column('branch_id')} = ${id}`)
        .where('withoutBranch', 'boolean', (value) => sql`(${row.column('branch_id')} is null) = ${value}`)
        .where('withoutKana', 'boolean', (value) => sql`(${row.column('kana')} is null) = ${value}`)
        .where(
          'kindCode',
          'text',
          (code) => sql`${row.column('kind_id')} = (select k.id from public.association_kind as k
          where k.council_id = ${row.column('council_id')} and k.code = ${code})`,
        )
        .whereTrue('largeOnly', () => isLarger(row))
        .search(() => sql`coalesce(${nameThen('association', row).column('search_key')}, ${row.column('search_key')})`)
        .conditions,
    ),
  orderBy: (row, args) => {
    const key = ORDERS.get(String(args.choice('orderBy'))) ?? 'kana_key';
    return [ascending(row.column(key), 'text'), ascending(row.column('id'), 'uuid')];
  },
});

/** Whether the newest household figure up to the fiscal year of the row's day is above the council's limit. */
function isLarger(row: Row): Sql {
  return sql`${newestHouseholds(row, row.column('as_of'))} > (select c.large_association_households from public.council as c)`;
}

/** The associations of a branch on a day, those that exist then, in the order of their readings. */
export const associationsOfBranch = connection({
  page: PAGE,
  from: (parent, args) => membersAsOf(dayAsked(args, parent.column('as_of'))),
  join: (parent, row, args) => {
    args.gather('to count');
    return allOf([
      sql`${row.column('branch_id')} = ${parent.column('id')}`,
      sameCouncil(row, parent),
      existsOn(row, row.column('as_of')),
    ]);
  },
  orderBy: (row) => [ascending(row.column('kana_key'), 'text'), ascending(row.column('id'), 'uuid')],
});

export const associationByCode = one({
  from: (_, args, asker) => associationsAsOf(dayAsked(args, today(asker))),
  join: (_, row, args) => sql`${row.column('code')} = ${args.value('code', 'text')}`,
});

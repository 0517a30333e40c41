import {
  type ObjectMapping,
  type Row,
  type Sql,
  allOf,
  ascending,
  column,
  connection,
  descending,
  expression,
  many,
  one,
  sql,
  table,
} from '@tsunagari/compiled-reads';
import { branchesAsOf, dayAsked, existsOn, holdsOn, nameThen, today } from './as-of.js';
import { associationsOfBranch } from './association-lists.js';
import { dependents } from './branch-dependents.mapping.js';
import { figuresOf } from './figure.mapping.js';
import { historyOf } from './history.mapping.js';
import { ListFilter } from './list-filter.js';
import { publicFactsOf } from './public-fact.mapping.js';
import { PAGE, SOURCED, given, globalId, inSameRow, sameCouncil, version } from './row-parts.js';

/** A column of a branch as it was on the row's day: that of the name which it bore then, else that of the branch. */
function thenOrNow(row: Row, of: string): Sql {
  return sql`coalesce(${nameThen('branch', row).column(of)}, ${row.column(of)})`;
}

const ofBranch = (parent: Row, row: Row) =>
  sql`${row.column('branch_id')} = ${parent.column('id')} and ${sameCouncil(row, parent)}`;

/** Whether the branch lives and the asker keeps what is known of it: as its coordinator, or as keeper of all. */
const keepsBranch = expression('boolean', (row, _, asker) => {
  const kept = sql`${row.column('id')} = any(${asker.fact('branchesKept', 'uuid[]')})`;
  return sql`${row.column('closed_on')} is null and (${asker.fact('keepsEveryBranch', 'boolean')} or ${kept})`;
});
const keepsRegister = expression(
  'boolean',
  (row, _, asker) => sql`${row.column('closed_on')} is null and ${asker.fact('keepsRegister', 'boolean')}`,
);

export const branches = connection({
  page: PAGE,
  from: (_, args, asker) => branchesAsOf(new ListFilter(args).day(today(asker))),
  join: (_, row, args) => {
    const filter = new ListFilter(args).isOpen(row, row.column('as_of'));
    filter.where('kind', 'text', (kind) => sql`${row.column('kind')} = ${kind}`);
    return allOf(filter.search(() => thenOrNow(row, 'search_key')).conditions);
  },
  orderBy: (row, args) => {
    const key = { KANA: 'kana_key', NAME: 'name' }[String(args.choice('orderBy'))] ?? 'code';
    return [ascending(row.column(key), 'text'), ascending(row.column('id'), 'uuid')];
  },
});

export const branchByCode = one({
  from: (_, args, asker) => branchesAsOf(dayAsked(args, today(asker))),
  join: (_, row, args) => sql`${row.column('code')} = ${args.value('code', 'text')}`,
});

/** 社協支部 as of a day. */
export const branch: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: {
    ...SOURCED,
    id: globalId('Branch'),
    version,
    code: given('code', 'text'),
    asOf: given('as_of', 'date'),
    name: expression('text', (row) => thenOrNow(row, 'name')),
    officialName: expression('text', (row) => thenOrNow(row, 'official_name')),
    kana: expression('text', (row) => thenOrNow(row, 'kana')),
    kind: given('kind', 'text'),
    areaNote: column('area_note', 'text'),
    memberMeaning: column('member_meaning', 'text'),
    openedOn: column('opened_on', 'date'),
    openedNote: column('opened_note', 'text'),
    closedOn: column('closed_on', 'date'),
    isOpen: expression('boolean', (row) => existsOn(row, row.column('as_of'))),
    formerNames: many({
      from: () => table('public.branch_former_name'),
      join: ofBranch,
      orderBy: (row) => [descending(row.column('valid_to'), 'date')],
      usually: 1,
    }),
    seats: many({ join: ofBranch, orderBy: (row) => [ascending(row.column('id'), 'uuid')] }),
    bases: many({
      join: (parent, row, args) => allOf([ofBranch(parent, row), holdsOn(row, dayAsked(args, parent.column('as_of')))]),
      orderBy: (row) => [ascending(row.column('name'), 'text'), ascending(row.column('id'), 'uuid')],
      usually: 1,
    }),
    associations: associationsOfBranch,
    figures: figuresOf(ofBranch),
    lineage: many({
      join: (parent, row) => sql`exists (select 1 from public.branch_lineage_member as m
        where m.council_id = ${row.column('council_id')} and m.event_id = ${row.column('id')} and m.branch_id = ${parent.column('id')})`,
      orderBy: (row) => [ascending(row.column('effective_on'), 'date'), ascending(row.column('id'), 'uuid')],
      usually: 2,
    }),
    facts: publicFactsOf(ofBranch),
    abilities: inSameRow,
    dependents,
    history: historyOf('branch'),
  },
};

export const branchAbilities: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: {
    revise: keepsBranch,
    rename: keepsRegister,
    close: keepsRegister,
    split: keepsRegister,
    merge: keepsRegister,
  },
};

/** 役員の席 */
export const branchSeat: ObjectMapping = {
  kind: 'object',
  table: table('public.branch_seat'),
  fields: {
    id: given('id', 'uuid'),
    post: given('post', 'text'),
    seats: given('seats', 'int'),
    note: column('note', 'text'),
    electedBy: one({
      join: (parent, row) =>
        sql`${row.column('id')} = ${parent.column('elected_by_id')} and ${sameCouncil(row, parent)}`,
    }),
  },
};

/** An earlier name of a branch or an association; whose it is, its list says. */
export const formerName: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: {
    name: given('name', 'text'),
    kana: column('kana', 'text'),
    from: column('valid_from', 'date'),
    to: given('valid_to', 'date'),
  },
};

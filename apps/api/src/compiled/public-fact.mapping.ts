import {
  type Join,
  type ObjectMapping,
  type Row,
  allOf,
  ascending,
  column,
  connection,
  many,
  sql,
  table,
} from '@tsunagari/compiled-reads';
import { associationToday, branchToday } from './as-of.js';
import { ListFilter } from './list-filter.js';
import { PAGE, SOURCED, given, globalId } from './row-parts.js';

const bySource = (row: Row) => [
  ascending(row.column('topic'), 'text'),
  ascending(row.column('position'), 'int'),
  ascending(row.column('id'), 'uuid'),
];

/** Public facts about a branch or an association. */
export function publicFactsOf(join: Join) {
  return connection({ page: PAGE, join, orderBy: bySource });
}

export const publicFacts = connection({
  page: PAGE,
  join: (_, row, args) =>
    allOf(
      new ListFilter(args)
        .where('topic', 'text', (topic) => sql`${row.column('topic')} = ${topic}`)
        .whereId('branchId', 'Branch', (id) => sql`${row.column('branch_id')} = ${id}`)
        .search(() => row.column('search_key')).conditions,
    ),
  orderBy: bySource,
});

/** 公開情報 */
export const publicFact: ObjectMapping = {
  kind: 'object',
  table: table('public.public_fact'),
  fields: {
    ...SOURCED,
    id: globalId('PublicFact'),
    topic: given('topic', 'text'),
    title: given('title', 'text'),
    text: column('text', 'text'),
    asOf: column('as_of', 'text'),
    basis: column('basis', 'text'),
    details: many({
      from: (parent) => sql`(select d.item ->> 'label' as "label", d.item ->> 'value' as "value", d.place
        from jsonb_array_elements(${parent.column('details')}::jsonb) with ordinality as d (item, place))`,
      join: () => sql`true`,
      orderBy: (row) => [ascending(row.column('place'), 'bigint')],
      usually: 3,
    }),
    branch: branchToday,
    association: associationToday,
  },
};

/** A labelled detail. */
export const factDetail: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: { label: column('label', 'text'), value: column('value', 'text') },
};

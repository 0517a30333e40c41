import { getNamedType, getNullableType, isListType, isNonNullType } from 'graphql';
import { orderSql } from '../connections/keyset.js';
import { nullText } from '../expressions/object-text.js';
import type { ManyMapping } from '../mapping/mapping.js';
import { MappingProblem } from '../mapping/mapping-problem.js';
import { sql } from '../mapping/sql.js';
import type { Compilation, FieldSite, Text } from '../plan/compilation.js';
import { outputType } from '../plan/output-type.js';
import { withBeside } from '../mapping/row.js';
import { sourceOf } from './source.js';

const USUALLY = 10;

/** A relation to several rows: their texts in order, put together as one array. */
export function manyText(compilation: Compilation, site: FieldSite<ManyMapping>): Text {
  const list = getNullableType(outputType(site));
  if (!isListType(list)) throw new MappingProblem(`${site.parent.name}.${site.args.field.name} is no list.`);
  const type = getNamedType(list);
  const row = compilation.newRow();
  const { from, beside, where } = sourceOf(compilation, site, type, row);
  const cost = site.cost.list(() => site.field.usually ?? USUALLY);
  const { text, shape } = compilation.rowText(compilation, type, row, site.selected, cost);
  const order = orderSql(site.field.orderBy(row, site.args), false);
  const limit = site.field.limit ? sql` limit ${site.field.limit(site.args)}` : sql``;
  const item = sql`coalesce(${text}, ${nullText(!isNonNullType(list.ofType))})`;
  const rows = withBeside(from, beside, row.takeBeside());
  const items = compilation.newRow();
  return {
    text: sql`(select concat('[', string_agg(${items.column('item')}, ','), ']') from (select ${item} as "item" from ${rows} where ${where} order by ${order}${limit}) as ${items.name})`,
    shape,
  };
}

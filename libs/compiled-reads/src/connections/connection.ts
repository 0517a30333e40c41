import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { concatText, type TextPart } from '../expressions/object-text.js';
import type { ConnectionMapping } from '../mapping/mapping.js';
import { MappingProblem } from '../mapping/mapping-problem.js';
import type { Compilation, FieldSite, Text } from '../plan/compilation.js';
import { keyText } from '../plan/key-text.js';
import { NotCompiled } from '../plan/not-compiled.js';
import type { FieldShape, ObjectShape, Shape } from '../plan/shape.js';
import { sourceOf } from '../relations/source.js';
import { type Selected, collectFields } from '../selection/collect-fields.js';
import { connectionType } from './connection-type.js';
import { cursorSql } from './cursor.js';
import { pageInfoText } from './page-info.js';
import { PageRows } from './page-rows.js';
import { pageOf } from './page.js';
import { edgeText, nodeText } from './rows-text.js';

/**
 * A Relay connection as one subquery: the page's rows (one more than asked, to know whether there are more), their texts put
 * together in order, and what is told of the page. `totalCount` counts the list whatever the cursor.
 */
export function connectionText(compilation: Compilation, site: FieldSite<ConnectionMapping>): Text<ObjectShape> {
  const { type, node } = connectionType(site);
  const row = compilation.newRow();
  const source = sourceOf(compilation, site, node, row);
  const keys = site.field.orderBy(row, site.args);
  if (row.takeBeside().size > 0)
    throw new MappingProblem(`${site.args.field.name} is ordered by what stands beside its rows.`);
  const page = pageOf(site.args, keys, site.field.page);
  const ground = { compilation, row, cost: site.cost.list(page.sizeOf), cursor: cursorSql(keys) };
  const rows = new PageRows(compilation, page, row, ground.cursor, site.args.gathering);

  const part = (field: string, selected: Selected): { readonly text: TextPart; readonly within?: Shape } => {
    if (field === '__typename') return { text: JSON.stringify(type.name) };
    if (field === 'totalCount') return { text: rows.count(source) };
    if (field === 'pageInfo') return { text: pageInfoText(compilation, objectOf(type, field), selected, page, rows) };
    if (field !== 'nodes' && field !== 'edges') throw new NotCompiled(`${type.name}.${field} is not a part of a list.`);
    const { text, shape } =
      field === 'nodes'
        ? nodeText(ground, fieldOf(type, field).type, selected)
        : edgeText(ground, objectOf(type, field), selected);
    return { text: rows.collect(text), within: shape };
  };

  const parts: TextPart[] = ['{'];
  const fields: FieldShape[] = [];
  const sets = site.selected.nodes.map((each) => each.selectionSet);
  for (const [index, each] of collectFields(compilation, type, sets).entries()) {
    site.cost.add();
    const field = each.node.name.value;
    const { text, within } = part(field, each);
    parts.push(index === 0 ? '' : ',', ...keyText(each), text);
    if (!within) continue;
    const { key, nodes } = each;
    const coordinate = `${type.name}.${field}`;
    fields.push({ key, nodes, coordinate, type: fieldOf(type, field).type, within, step: null });
  }
  parts.push('}');
  return { text: rows.under(concatText(parts), source, keys), shape: { kind: 'object', fields } };
}

function fieldOf(type: GraphQLObjectType, name: string) {
  const field = type.getFields()[name];
  if (!field) throw new MappingProblem(`${type.name} has no ${name}.`);
  return field;
}

function objectOf(type: GraphQLObjectType, name: string): GraphQLObjectType {
  const object = getNamedType(fieldOf(type, name).type);
  if (!isObjectType(object)) throw new MappingProblem(`${type.name}.${name} is no object.`);
  return object;
}

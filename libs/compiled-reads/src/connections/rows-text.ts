import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isListType,
  getNullableType,
  isNonNullType,
} from 'graphql';
import { concatText, nullText, type TextPart } from '../expressions/object-text.js';
import type { Row } from '../mapping/row.js';
import { type Sql, sql } from '../mapping/sql.js';
import type { Compilation, Text } from '../plan/compilation.js';
import type { Cost } from '../plan/cost.js';
import { keyText } from '../plan/key-text.js';
import { NotCompiled } from '../plan/not-compiled.js';
import type { FieldShape, ObjectShape, Shape } from '../plan/shape.js';
import { type Selected, collectFields } from '../selection/collect-fields.js';

/** What the texts of one row of a page are made from. */
export interface RowGround {
  readonly compilation: Compilation;
  readonly row: Row;
  readonly cost: Cost;
  readonly cursor: Sql;
}

/** The node of a row, in `nodes`. */
export function nodeText(ground: RowGround, output: GraphQLOutputType, selected: Selected): Text<Shape> {
  const list = getNullableType(output);
  return orNull(ground, isListType(list) ? list.ofType : list, selected);
}

/** The edge of a row. */
export function edgeText(ground: RowGround, edge: GraphQLObjectType, selected: Selected): Text<ObjectShape> {
  const parts: TextPart[] = ['{'];
  const fields: FieldShape[] = [];
  const sets = selected.nodes.map((node) => node.selectionSet);
  for (const [index, each] of collectFields(ground.compilation, edge, sets).entries()) {
    const field = each.node.name.value;
    const definition = edge.getFields()[field];
    parts.push(index === 0 ? '' : ',', ...keyText(each));
    if (field === '__typename') parts.push(JSON.stringify(edge.name));
    else if (field === 'cursor') parts.push('"', ground.cursor, '"');
    else if (field === 'node' && definition) {
      const { text, shape } = orNull(ground, definition.type, each);
      parts.push(text);
      const coordinate = `${edge.name}.node`;
      fields.push({ key: each.key, nodes: each.nodes, coordinate, type: definition.type, within: shape, step: null });
    } else throw new NotCompiled(`${edge.name}.${field} is not a part of an edge.`);
  }
  parts.push('}');
  return { text: concatText(parts), shape: { kind: 'object', fields } };
}

function orNull(ground: RowGround, output: GraphQLOutputType, selected: Selected): Text<Shape> {
  const { compilation, row, cost } = ground;
  const { text, shape } = compilation.rowText(compilation, getNamedType(output), row, selected, cost);
  return { text: sql`coalesce(${text}, ${nullText(!isNonNullType(output))})`, shape };
}

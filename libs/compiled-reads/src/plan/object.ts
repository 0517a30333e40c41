import type { GraphQLObjectType, SelectionSetNode } from 'graphql';
import { isNonNullType } from 'graphql';
import { concatText, nullText, type TextPart } from '../expressions/object-text.js';
import type { Row } from '../mapping/row.js';
import { sql } from '../mapping/sql.js';
import { noteText } from '../notes/note-text.js';
import { Arguments } from '../parameters/arguments.js';
import { collectFields } from '../selection/collect-fields.js';
import type { Compilation, Text } from './compilation.js';
import type { Cost } from './cost.js';
import { fieldText } from './field.js';
import { keyText } from './key-text.js';
import { NotCompiled } from './not-compiled.js';
import { outputType } from './output-type.js';
import type { FieldShape, ObjectShape } from './shape.js';

/** The JSON text of an object that stands in a row; never null. `mark` is white space after the brace. */
export function objectText(
  compilation: Compilation,
  type: GraphQLObjectType,
  row: Row,
  selected: { readonly nodes: readonly { readonly selectionSet?: SelectionSetNode | undefined }[] },
  cost: Cost,
  mark = '',
): Text<ObjectShape> {
  const mapping = compilation.mappingOf(type);
  const parts: TextPart[] = [`{${mark}`];
  const fields: FieldShape[] = [];
  const sets = selected.nodes.map((node) => node.selectionSet);
  const collected = collectFields(compilation, type, sets);
  if (mapping.kind === 'object' && mapping.noted)
    parts.push(...noteText(compilation, type, mapping.noted, row, collected));
  for (const [index, each] of collected.entries()) {
    cost.add();
    const comma = index === 0 ? '' : ',';
    const name = each.node.name.value;
    parts.push(comma, ...keyText(each));
    if (name === '__typename') {
      parts.push(JSON.stringify(type.name));
      continue;
    }
    const definition = type.getFields()[name];
    const field = mapping.kind === 'object' && Object.hasOwn(mapping.fields, name) ? mapping.fields[name] : undefined;
    if (!definition || !field) throw new NotCompiled(`${type.name}.${name} has no mapping.`);
    const args = new Arguments(definition, each.node, compilation.decisions);
    const site = { parent: type, selected: each, field, args, row, cost };
    const { text, within, step, notNull } = fieldText(compilation, site);
    parts.push(notNull ? text : sql`coalesce(${text}, ${nullText(!isNonNullType(outputType(site)))})`);
    fields.push({
      key: each.key,
      nodes: each.nodes,
      coordinate: `${type.name}.${name}`,
      type: definition.type,
      within,
      step,
    });
  }
  parts.push('}');
  return { text: concatText(parts), shape: { kind: 'object', fields } };
}

import type { GraphQLObjectType } from 'graphql';
import { EDGE_SQL, NOTE } from '../buffer/tokens.js';
import type { TextPart } from '../expressions/object-text.js';
import type { Noted } from '../mapping/mapping.js';
import { MappingProblem } from '../mapping/mapping-problem.js';
import type { Row } from '../mapping/row.js';
import { Sql, sql } from '../mapping/sql.js';
import type { Compilation } from '../plan/compilation.js';
import { NotCompiled } from '../plan/not-compiled.js';
import type { Selected } from '../selection/collect-fields.js';

const EDGE = new Sql([EDGE_SQL]);

/**
 * The token that notes an object by those of its fields that are asked for and noted; nothing when none is. It stands in the text of the
 * object itself, so that exactly what is shown is noted. @throws NotCompiled when the notes of this request cannot be kept
 */
export function noteText(
  compilation: Compilation,
  type: GraphQLObjectType,
  noted: Noted,
  row: Row,
  collected: readonly Selected[],
): TextPart[] {
  const names = new Set(collected.map(({ node }) => node.name.value));
  const fields = Object.values(type.getFields()).filter((field) => names.has(field.name) && noted.field(field));
  if (fields.length === 0) return [];
  const keeping = compilation.mapping.notes;
  if (!keeping) throw new MappingProblem(`Nobody keeps the notes of ${type.name}.`);
  if (compilation.decisions.ask('notes can be kept', ({ facts }) => keeping.possible(facts)) !== true)
    throw new NotCompiled('The notes of this request cannot be kept.');
  compilation.notes.push(fields.map((field) => `${type.name}.${field.name}`));
  return [EDGE, `${NOTE}${compilation.notes.length - 1}:`, sql`(${noted.key(row)})::text`, EDGE];
}

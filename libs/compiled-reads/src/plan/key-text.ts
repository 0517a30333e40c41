import type { TextPart } from '../expressions/object-text.js';
import { sql } from '../mapping/sql.js';
import { parameter } from '../parameters/parameter.js';
import type { Selected } from '../selection/collect-fields.js';

/** The key of a field in the JSON text. A name of the schema may stand in the statement; an alias is the client's, so it is a parameter. */
export function keyText({ key, node }: Pick<Selected, 'key' | 'node'>): TextPart[] {
  if (node.alias === undefined) return [`"${node.name.value}":`];
  return ['"', sql`${parameter('text', () => key)}`, '":'];
}

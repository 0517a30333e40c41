import type { Read } from '../mapping/mapping.js';
import type { Sql } from '../mapping/sql.js';
import { sql } from '../mapping/sql.js';
import type { SqlType } from '../mapping/sql-type.js';
import type { Compilation, FieldSite } from '../plan/compilation.js';
import { plainText } from './leaf-text.js';
import { type TextPart, concatText } from './object-text.js';

type Needs = Readonly<Record<string, { readonly read: Read; readonly type: SqlType }>>;

/** What JavaScript needs for a field, as the text of one object; never null. */
export function neededText(
  compilation: Compilation,
  { field, row, args }: Pick<FieldSite, 'row' | 'args'> & { readonly field: { readonly needs: Needs } },
): Sql {
  const parts: TextPart[] = ['{'];
  for (const [index, [name, need]] of Object.entries(field.needs).entries()) {
    const value = plainText(need.read(row, args, compilation.asker), need.type);
    parts.push(`${index === 0 ? '' : ','}${JSON.stringify(name)}:`, sql`coalesce(${value}, 'null')`);
  }
  parts.push('}');
  return concatText(parts);
}

import { plainText } from '../expressions/leaf-text.js';
import { concatText, type TextPart } from '../expressions/object-text.js';
import type { SortKey } from '../mapping/mapping.js';
import { type Sql, sql } from '../mapping/sql.js';
import { fits } from '../parameters/fits.js';
import { NotCompiled } from '../plan/not-compiled.js';

/**
 * The cursor of a row, made by PostgreSQL: base64url of the JSON array of its sort keys, byte for byte what
 * `Buffer.from(JSON.stringify(keys)).toString('base64url')` makes, so that both lanes understand each other's cursors.
 */
export function cursorSql(keys: readonly SortKey[]): Sql {
  const parts: TextPart[] = ['['];
  keys.forEach(({ sql: key, type, nulls }, index) => {
    const text = plainText(key, type);
    parts.push(index === 0 ? '' : ',', nulls === null ? text : sql`coalesce(${text}, 'null')`);
  });
  parts.push(']');
  return sql`translate(encode(convert_to(${concatText(parts)}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}

/** The place that a cursor tells. @throws NotCompiled when it was not made for a list with these keys */
export function readCursor(cursor: unknown, keys: readonly Pick<SortKey, 'type' | 'nulls'>[]): readonly unknown[] {
  const place = typeof cursor === 'string' ? parsed(cursor) : null;
  const isPlace =
    Array.isArray(place) &&
    place.length === keys.length &&
    keys.every(({ type, nulls }, index) => (place[index] === null ? nulls !== null : fits(type, place[index])));
  if (!isPlace) throw new NotCompiled('The cursor is not one of this list.');
  return place;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

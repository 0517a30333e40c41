import type { Run } from '../parameters/run.js';
import type { SqlType } from './sql-type.js';

/** A value of one request in a statement: `$3::date`. */
export interface Parameter {
  readonly type: SqlType;
  readonly read: (run: Run) => unknown;
  /** Whether the value is the server's own word, which needs no check. */
  readonly isStated?: true;
}

/**
 * A piece of SQL that an author of a mapping wrote: trusted text with parameters in it. It can be made from template literals,
 * checked names and other pieces only, so no text of a client ever gets into it.
 */
export class Sql {
  constructor(readonly parts: readonly (string | Parameter)[]) {}
}

/**
 * Writes a piece of SQL: sql`${row.column('closed_on')} is null`. Only other pieces may be inserted.
 * @throws TypeError when anything else is inserted (JavaScript callers)
 */
export function sql(texts: TemplateStringsArray, ...inserts: readonly Sql[]): Sql {
  const parts: (string | Parameter)[] = [];
  texts.forEach((text, index) => {
    append(parts, text);
    const insert = inserts[index];
    if (insert === undefined) return;
    if (!(insert instanceof Sql)) throw new TypeError('Only pieces of SQL may be inserted into SQL.');
    for (const part of insert.parts) append(parts, part);
  });
  return new Sql(parts);
}

/** Puts pieces together with a separator: `joinSql(conditions, ' and ')`. */
export function joinSql(pieces: readonly Sql[], separator: string): Sql {
  const parts: (string | Parameter)[] = [];
  pieces.forEach((piece, index) => {
    if (index > 0) append(parts, separator);
    for (const part of piece.parts) append(parts, part);
  });
  return new Sql(parts);
}

/** All of the conditions; true when there are none. */
export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`true` : joinSql(conditions.map(inBrackets), ' and ');
}

/** Any of the conditions; false when there are none. */
export function anyOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`false` : joinSql(conditions.map(inBrackets), ' or ');
}

/** A name of the database, quoted: `name('branch')` is "branch". @throws TypeError when it is not a plain name. */
export function name(text: string): Sql {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(text)) throw new TypeError(`Not a plain name: ${text}`);
  return new Sql([`"${text}"`]);
}

/** A table, with its schema if wanted: `table('public.branch')`. @throws TypeError when a part is not a plain name. */
export function table(path: string): Sql {
  return joinSql(path.split('.').map(name), '.');
}

/** Trusted text of the schema or of this library as an SQL string. Never for what a client sent. */
export function literal(text: string): Sql {
  const quoted = `'${text.replaceAll("'", "''")}'`;
  return new Sql([text.includes('\\') ? `E${quoted.replaceAll('\\', '\\\\')}` : quoted]);
}

function inBrackets(piece: Sql): Sql {
  return sql`(${piece})`;
}

function append(parts: (string | Parameter)[], part: string | Parameter): void {
  const last = parts.at(-1);
  if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
  else if (part !== '') parts.push(part);
}

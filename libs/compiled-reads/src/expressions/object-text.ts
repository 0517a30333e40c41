import { LOOK_CLOSER_SQL } from '../buffer/marks.js';
import { Sql, joinSql, literal, sql } from '../mapping/sql.js';

/** PostgreSQL takes 100 arguments; some room is left for what is put around. */
const MOST_ARGUMENTS = 90;

/** JSON text of an object: a piece of text that is constant, or SQL of a text that is never null. */
export type TextPart = string | Sql;

/** Puts the parts of a JSON text together by as few `concat` as possible. */
export function concatText(parts: readonly TextPart[]): Sql {
  const pieces: Sql[] = [];
  let constant = '';
  const flush = () => {
    if (constant !== '') pieces.push(literal(constant));
    constant = '';
  };
  for (const part of parts) {
    if (typeof part === 'string') constant += part;
    else {
      flush();
      pieces.push(part);
    }
  }
  flush();
  return concatPieces(pieces);
}

/** What stands where a value is null: null itself, or the mark where the schema forbids it. */
export function nullText(mayBeNull: boolean): Sql {
  return mayBeNull ? sql`'null'` : new Sql([LOOK_CLOSER_SQL]);
}

function concatPieces(pieces: readonly Sql[]): Sql {
  if (pieces.length <= MOST_ARGUMENTS) return sql`concat(${joinSql(pieces, ', ')})`;
  const groups: Sql[] = [];
  for (let start = 0; start < pieces.length; start += MOST_ARGUMENTS)
    groups.push(concatPieces(pieces.slice(start, start + MOST_ARGUMENTS)));
  return concatPieces(groups);
}

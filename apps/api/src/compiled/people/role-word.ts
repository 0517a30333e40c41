import { type Row, type Sql, joinSql, literal, sql } from '@tsunagari/compiled-reads';
import { ROLE_WORDS } from '@tsunagari/people';

const WORDS = joinSql(
  Object.entries(ROLE_WORDS).map(([role, word]) => sql`when ${literal(role)} then ${literal(word)}`),
  ' ',
);

/** The word for the role of a term or commission: the council's own, else the usual one. */
export function roleWord(row: Row): Sql {
  return sql`coalesce(${row.column('role_label')}, case ${row.column('role')} ${WORDS} end)`;
}

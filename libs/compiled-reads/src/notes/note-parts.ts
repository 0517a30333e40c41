import { EDGE_SQL, NOTE } from '../buffer/tokens.js';
import { MappingProblem } from '../mapping/mapping-problem.js';
import { Sql, literal, sql } from '../mapping/sql.js';
import type { Part } from '../permission/claims.js';
import type { Compilation } from '../plan/compilation.js';

const EDGE = new Sql([EDGE_SQL]);

/** The parts of the statement that read the notes off the answer and keep them; none when nothing is noted. */
export function noteParts({ notes, mapping, asker }: Compilation): readonly Part[] {
  if (notes.length === 0) return [];
  if (!mapping.notes) throw new MappingProblem('Nobody keeps the notes.');
  const places = sql`${literal(JSON.stringify(notes))}::jsonb`;
  const place = sql`split_part(substr(t.part, 2), ':', 1)::int`;
  // Tokens have an edge before and behind: every second part is one.
  const noted = sql`select ${places} -> n.place as "fields", n.key from (
    select distinct ${place} as "place", nullif(substr(t.part, strpos(t.part, ':') + 1), '') as "key"
    from answer cross join lateral unnest(string_to_array(answer."data", ${EDGE})) with ordinality as t (part, number)
    where t.number % 2 = 0 and t.part like ${literal(`${NOTE}%`)}) as n`;
  return [{ name: 'noted', text: noted }, ...mapping.notes.parts(asker)];
}

import { Sql, joinSql, literal, sql } from '../mapping/sql.js';
import { MappingProblem } from '../mapping/mapping-problem.js';
import { stated } from '../parameters/parameter.js';
import type { ClaimValues } from '../parameters/run.js';

/** @throws MappingProblem when a claim is for no setting: it would never be believed */
export function requireSettings(settings: readonly string[], claims: ClaimValues): void {
  for (const claim in claims) if (!settings.includes(claim)) throw new MappingProblem(`No such setting: ${claim}`);
}

/** A named part of a statement; its name is a plain word. */
export interface Part {
  readonly name: string;
  readonly text: Sql;
}

/**
 * Folds the claims into the statement: they are set first (CASE fixes the order), hold for this statement only and leave nothing
 * on the connection; a setting that is not claimed is empty, so that nothing of an earlier request is believed. If the order ever failed, row-level security would show nothing. What must `hold` is looked at next, before anything
 * is read. `parts` come after the data and read `answer`.
 */
export function foldClaims(settings: readonly string[], holds: Sql | null, read: Sql, parts: readonly Part[]): Sql {
  const set = settings.map(
    (setting) => sql`set_config(${literal(setting)}, ${stated('text', ({ claims }) => claims[setting] ?? '')}, true)`,
  );
  const claims = set.length === 0 ? [] : [{ name: 'claims', text: sql`select ${joinSql(set, ', ')}` }];
  const guarded = holds === null ? read : sql`case when ${holds} then ${read} end`;
  const data = set.length === 0 ? guarded : sql`case when (select count(*) from claims) = 1 then ${guarded} end`;
  if (parts.length === 0) return sql`${withParts(claims)}select ${data} as "data"`;
  const answer = { name: 'answer', text: sql`select ${data} as "data"` };
  return sql`${withParts([...claims, answer, ...parts])}select "data" from answer`;
}

function withParts(parts: readonly Part[]): Sql {
  if (parts.length === 0) return sql``;
  const written = parts.map((part) => sql`${new Sql([part.name])} as materialized (${part.text})`);
  return sql`with ${joinSql(written, ', ')} `;
}

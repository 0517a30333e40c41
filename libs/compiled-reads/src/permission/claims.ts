import { sql, literal, type Sql, joinSql } from '../mapping/sql.js';
import { MappingProblem } from '../mapping/mapping-problem.js';
import { parameter } from '../parameters/parameter.js';

/** Where the claims stand among the facts of a request; no fact can be called so. */
const FACT = 'claim ';

/** The claims of a request as facts; every setting that is not claimed is empty, so that nothing of an earlier request is believed. */
export function claimFacts(
  settings: readonly string[],
  claims: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const unknown = Object.keys(claims).filter((claim) => !settings.includes(claim));
  if (unknown.length > 0) throw new MappingProblem(`No such setting: ${unknown.join(', ')}`);
  return Object.fromEntries(settings.map((setting) => [FACT + setting, claims[setting] ?? '']));
}

/**
 * Folds the claims into the statement: they are set first (CASE fixes the order), hold for this statement only and leave nothing
 * on the connection. If the order ever failed, row-level security would show nothing.
 */
export function foldClaims(settings: readonly string[], data: Sql): Sql {
  if (settings.length === 0) return sql`select ${data} as "data"`;
  const set = settings.map(
    (setting) => sql`set_config(${literal(setting)}, ${parameter('text', (run) => run.facts[FACT + setting])}, true)`,
  );
  return sql`with claims as materialized (select ${joinSql(set, ', ')}) select case when (select count(*) from claims) = 1 then ${data} end as "data"`;
}

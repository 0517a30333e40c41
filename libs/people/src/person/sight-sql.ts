import type { PlainDate } from '@tsunagari/kernel';
import type { Sight } from '../people.policy.js';

/** Conditions of a statement with their values. */
export interface Conditions {
  readonly where: string[];
  readonly values: unknown[];
}

/**
 * Adds the condition that person `p` is in sight on a day: lives in an association of one of the branches, belongs to one directly, or
 * holds a role there. The lists are read once for the statement, not once for each row.
 */
export function addSight({ where, values }: Conditions, sight: Sight, on: PlainDate): void {
  if (sight.all) return;
  const branches = `$${values.push(sight.branchIds)}::uuid[]`;
  const day = `$${values.push(on)}::date`;
  where.push(`(p.branch_id = any(${branches})
    or p.association_id = any(array(select f.association_id from association_affiliation f
      where f.council_id = (select claimed_council()) and f.branch_id = any(${branches}) and daterange(f.valid_from, f.valid_to) @> ${day}))
    or p.id = any(array(select r.person_id from role_term r
      where r.council_id = (select claimed_council()) and r.branch_id = any(${branches}) and daterange(r.valid_from, r.valid_to) @> ${day})))`);
}

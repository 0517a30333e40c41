import type { Claims, Rights } from '@tsunagari/database';
import { type Actor, type Grant, type PlainDate, type Role, grantsOn, onceADay } from '@tsunagari/kernel';

/** Those who work for the council; analysts meet its numbers elsewhere, never its records. */
const HOUSE: readonly Role[] = [
  'council_admin',
  'council_staff',
  'branch_coordinator',
  'branch_officer',
  'supporter',
  'association_officer',
  'auditor',
];
const WRITERS: readonly Role[] = HOUSE.filter((role) => role !== 'auditor');
const KEEPERS_OF_ALL: readonly Role[] = ['council_admin', 'council_staff'];
const KEEPERS_OF_BRANCHES: readonly Role[] = ['council_staff', 'branch_coordinator'];
const READERS_OF_THE_TRAIL: readonly Role[] = ['council_admin', 'auditor'];

/**
 * What the database is told of an account on a business day. It is worked out from the grants alone, apart from the policies of the
 * domain: a mistake in one of them is stopped by the other.
 */
export const claimsOf: (actor: Actor, day: PlainDate) => Claims = onceADay((actor, day) => {
  const { councilId, accountId } = actor;
  return { councilId, ...(accountId === null ? {} : { accountId }), rights: rightsOf(grantsOn(actor, day), day) };
});

function rightsOf(grants: readonly Grant[], day: PlainDate): Rights {
  const holds = (roles: readonly Role[]) => grants.some(({ role }) => roles.includes(role));
  const holdsForAll = (roles: readonly Role[]) =>
    grants.some(({ role, scope }) => roles.includes(role) && scope.kind === 'council');
  const branchIds = grants.flatMap(({ role, scope }) =>
    scope.kind === 'branch' && KEEPERS_OF_BRANCHES.includes(role) ? [scope.branchId] : [],
  );
  return {
    house: holds(HOUSE),
    writes: holds(WRITERS),
    trail: holdsForAll(READERS_OF_THE_TRAIL),
    people: holdsForAll(KEEPERS_OF_ALL) ? 'all' : { branchIds },
    day,
  };
}

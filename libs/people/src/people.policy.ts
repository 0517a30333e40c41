import { type Actor, Forbidden, type PlainDate, grantsOn, holdsForBranch, holdsForCouncil } from '@tsunagari/kernel';

/** Whom someone may see: everybody of the council, or those of some branches. */
export type Sight = { readonly all: true } | { readonly all: false; readonly branchIds: readonly string[] };

/** Staff and administrators see everybody, a coordinator those of the own branch, others nobody. */
export function peopleInSight(actor: Actor, day: PlainDate): Sight {
  if (canKeepEverybody(actor, day)) return { all: true };
  const branchIds = grantsOn(actor, day).flatMap(({ role, scope }) =>
    scope.kind === 'branch' && (role === 'branch_coordinator' || role === 'council_staff') ? [scope.branchId] : [],
  );
  return { all: false, branchIds };
}

/** Staff and administrators keep everybody. */
export function canKeepEverybody(actor: Actor, day: PlainDate): boolean {
  return holdsForCouncil(actor, day, 'council_admin', 'council_staff');
}

/** A coordinator keeps the people of the own branch, beside staff. */
export function canKeepPeopleOf(actor: Actor, day: PlainDate, branchId: string | null): boolean {
  return branchId === null
    ? canKeepEverybody(actor, day)
    : holdsForBranch(actor, day, branchId, 'council_admin', 'council_staff', 'branch_coordinator');
}

/** Whoever keeps people of any branch may register people, read rosters and take lists away. */
export function canKeepPeople(actor: Actor, day: PlainDate): boolean {
  const sight = peopleInSight(actor, day);
  return sight.all || sight.branchIds.length > 0;
}

/** @throws Forbidden unless allowed. */
export function demand(allowed: boolean): void {
  if (!allowed) throw new Forbidden();
}

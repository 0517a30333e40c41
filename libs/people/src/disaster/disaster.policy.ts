import { type Actor, type PlainDate, grantsOn, holdsForCouncil } from '@tsunagari/kernel';

/** Administrators and staff of the council declare, confirm, extend and end; never the same person twice. */
export function canDeclareDisaster(actor: Actor, day: PlainDate): boolean {
  return actor.accountId !== null && holdsForCouncil(actor, day, 'council_admin', 'council_staff');
}

/**
 * Whose people someone is shown in a disaster: staff those of the whole area, who works in a branch those of the branch. A supporter of a
 * pair is to reach those whom the pair watches over and nobody else; as that is not recorded yet, nobody.
 */
export function evacuationSight(
  actor: Actor,
  day: PlainDate,
): { readonly all: true } | { readonly all: false; readonly branchIds: readonly string[] } {
  if (holdsForCouncil(actor, day, 'council_admin', 'council_staff')) return { all: true };
  const branchIds = grantsOn(actor, day).flatMap(({ role, scope }) => {
    const works =
      role === 'council_staff' || role === 'branch_coordinator' || role === 'branch_officer' || role === 'supporter';
    return works && scope.kind === 'branch' ? [scope.branchId] : [];
  });
  return { all: false, branchIds };
}

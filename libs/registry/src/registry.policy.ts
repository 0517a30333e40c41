import { type Actor, Forbidden, type PlainDate, grantsOn, holdsForBranch, holdsForCouncil } from '@tsunagari/kernel';

/** Staff and administrators keep the council's register. */
export function canKeepRegister(actor: Actor, day: PlainDate): boolean {
  return holdsForCouncil(actor, day, 'council_admin', 'council_staff');
}

/** A branch's coordinator keeps what is known of the branch, beside staff. */
export function canKeepBranch(actor: Actor, day: PlainDate, branchId: string): boolean {
  return holdsForBranch(actor, day, branchId, 'council_admin', 'council_staff', 'branch_coordinator');
}

/** An association's officer keeps its card, beside the coordinator of its branch and staff. */
export function canKeepAssociation(
  actor: Actor,
  day: PlainDate,
  associationId: string,
  branchId: string | null,
): boolean {
  const isOfficer = grantsOn(actor, day).some(
    ({ role, scope }) =>
      role === 'association_officer' && scope.kind === 'association' && scope.associationId === associationId,
  );
  return isOfficer || (branchId === null ? canKeepRegister(actor, day) : canKeepBranch(actor, day, branchId));
}

/** @throws Forbidden unless allowed. */
export function demand(allowed: boolean): void {
  if (!allowed) throw new Forbidden();
}

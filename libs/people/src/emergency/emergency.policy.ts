import { type Actor, type PlainDate, grantsOn, holdsForCouncil } from '@tsunagari/kernel';

/**
 * Those who work in a branch and see no further; staff and administrators of the council see everybody and need none. A supporter of a
 * pair watches over some people: a way to everybody of the council is not theirs.
 */
export function canOpenInEmergency(actor: Actor, day: PlainDate): boolean {
  if (actor.accountId === null || holdsForCouncil(actor, day, 'council_admin', 'council_staff')) return false;
  return grantsOn(actor, day).some(
    ({ role, scope }) =>
      scope.kind === 'branch' &&
      (role === 'council_staff' || role === 'branch_coordinator' || role === 'branch_officer' || role === 'supporter'),
  );
}

/** Administrators and auditors are told of every access; others read their own. */
export function canReadEmergencies(actor: Actor, day: PlainDate): boolean {
  return holdsForCouncil(actor, day, 'council_admin', 'auditor');
}

/** Administrators review, never their own access. What was written may name people: it is for them, and not for auditors. */
export function canReviewEmergencies(actor: Actor, day: PlainDate): boolean {
  return holdsForCouncil(actor, day, 'council_admin');
}

import { type Actor, type PlainDate, grantsOn, holdsForCouncil } from '@tsunagari/kernel';

/** Administrators of the council invite people and help those who cannot sign in any more. */
export function canKeepAccounts(actor: Actor, date: PlainDate): boolean {
  return holdsForCouncil(actor, date, 'council_admin');
}

/** Whoever holds a role of the council, but not those who only meet its numbers: analysts have a place of their own. */
export function worksForCouncil(actor: Actor, day: PlainDate): boolean {
  return grantsOn(actor, day).some(({ role }) => role !== 'analyst' && role !== 'network_analyst');
}

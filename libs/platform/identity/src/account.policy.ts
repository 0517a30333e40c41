import { type Actor, type PlainDate, holdsForCouncil } from '@tsunagari/kernel';

/** Administrators of the council invite people and help those who cannot sign in any more. */
export function canKeepAccounts(actor: Actor, date: PlainDate): boolean {
  return holdsForCouncil(actor, date, 'council_admin');
}

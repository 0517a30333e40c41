import { type Actor, type PlainDate, holdsForCouncil } from '@tsunagari/kernel';

/** Administrators alone erase people. */
export function canErasePeople(actor: Actor, day: PlainDate): boolean {
  return holdsForCouncil(actor, day, 'council_admin');
}

import { type Actor, type PlainDate, holdsForCouncil } from '@tsunagari/kernel';
import type { Purpose } from './look/purpose.js';

/** Administrators and auditors read the trail: who changed what, and who looked at whom. */
export function canReadTrail(actor: Actor, day: PlainDate): boolean {
  return holdsForCouncil(actor, day, 'council_admin', 'auditor');
}

/** An audit is held by those who may; every other purpose is open to whoever may see people at all. */
export function mayLookFor(actor: Actor, day: PlainDate, purpose: Purpose): boolean {
  return purpose !== 'AUDIT' || canReadTrail(actor, day);
}

import { canReadTrail } from '@tsunagari/audit';
import type { Actor, PlainDate } from '@tsunagari/kernel';
import { canKeepEverybody } from '../people.policy.js';

/** Whoever keeps everybody, and whoever reads the trail, reads what was handed on. */
export function canReadDisclosures(actor: Actor, day: PlainDate): boolean {
  return canKeepEverybody(actor, day) || canReadTrail(actor, day);
}

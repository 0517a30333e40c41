import { type Purpose, isPurpose, mayLookFor } from '@tsunagari/audit';
import type { Actor, PlainDate } from '@tsunagari/kernel';

/** Header in which a request says what it looks at people for: `consultation`, `disaster` …, in small or capital letters */
export const PURPOSE_HEADER = 'purpose';

/** The purpose of a request: null when it names none, `refused` when there is no such purpose or it is not for this account. */
export function purposeOf(
  given: string | string[] | undefined,
  actor: Actor | null,
  day: PlainDate,
): Purpose | null | 'refused' {
  if (given === undefined || given === '') return null;
  if (typeof given !== 'string') return 'refused';
  const purpose = given.toUpperCase();
  if (!isPurpose(purpose)) return 'refused';
  return actor === null || mayLookFor(actor, day, purpose) ? purpose : 'refused';
}

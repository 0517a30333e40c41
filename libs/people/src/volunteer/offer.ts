import type { FieldProblem, PlainDate } from '@tsunagari/kernel';
import { dayProblems, nameProblems, textProblems } from '@tsunagari/registry';
import type { AvailabilitySlot } from '../vocabulary.js';

/** What someone offers; what is absent stays, null takes away. */
export interface WrittenOffer {
  readonly skills?: readonly string[] | null;
  readonly availability?: readonly AvailabilitySlot[] | null;
  readonly availabilityNote?: string | null;
  readonly insuranceFiscalYear?: number | null;
  readonly registeredOn?: PlainDate | null;
  readonly note?: string | null;
}

/** Problems of what someone offers. */
export function offerProblems(offered: WrittenOffer): FieldProblem[] {
  const { skills, availabilityNote, insuranceFiscalYear, registeredOn, note } = offered;
  const year = insuranceFiscalYear ?? 2000;
  return [
    ...(skills ?? []).flatMap((skill, index) => nameProblems(skill, ['skills', String(index)])),
    ...((skills ?? []).length > 30 ? [{ code: 'TOO_MANY', path: ['skills'], details: { most: 30 } }] : []),
    ...textProblems(availabilityNote, ['availabilityNote'], 200),
    ...textProblems(note, ['note']),
    ...dayProblems(registeredOn, ['registeredOn']),
    ...(year >= 1950 && year <= 2100 ? [] : [{ code: 'NOT_A_FISCAL_YEAR', path: ['insuranceFiscalYear'] }]),
  ];
}

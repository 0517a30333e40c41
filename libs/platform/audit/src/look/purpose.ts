/**
 * What someone looks at people for. Each look at a person's data names one; it stands in the trail and is shown to those who ask who
 * looked. After the seed plan's cases of use; the basis of SUPPORT_MEETING is 社会福祉法 106条の6.
 */
export const PURPOSES = [
  'UPKEEP',
  'VISIT',
  'CONSULTATION',
  'CASE_MEETING',
  'SUPPORT_MEETING',
  'DISASTER',
  'EMERGENCY',
  'SUBJECT_REQUEST',
  'AUDIT',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Whether a text names a purpose. */
export function isPurpose(text: string): text is Purpose {
  return (PURPOSES as readonly string[]).includes(text);
}

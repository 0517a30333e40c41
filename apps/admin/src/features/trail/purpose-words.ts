import type { Purpose } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';

/** Purposes in the order in which they are offered; an emergency is opened and never chosen, an audit is for those who may read the trail. */
export const PURPOSES: readonly Purpose[] = [
  'UPKEEP',
  'VISIT',
  'CONSULTATION',
  'CASE_MEETING',
  'SUPPORT_MEETING',
  'DISASTER',
  'SUBJECT_REQUEST',
  'AUDIT',
];

/** A purpose in words. */
export function purposeWord(purpose: Purpose): string {
  const words: Readonly<Record<Purpose, () => string>> = {
    UPKEEP: m.purpose_upkeep,
    VISIT: m.purpose_visit,
    CONSULTATION: m.purpose_consultation,
    CASE_MEETING: m.purpose_case_meeting,
    SUPPORT_MEETING: m.purpose_support_meeting,
    DISASTER: m.purpose_disaster,
    EMERGENCY: m.emergency,
    SUBJECT_REQUEST: m.purpose_subject_request,
    AUDIT: m.purpose_audit,
  };
  return words[purpose]();
}

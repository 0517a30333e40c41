import type { ImportOutcome } from './import.vocabulary.js';
import type { RosterFieldKey } from './roster/roster-fields.js';

/**
 * Why a row is held back: something must be corrected first.
 *
 * - `NAME_MISSING` no name
 * - `NOT_A_CHARACTER` a control character or half a surrogate pair stands in the cell
 * - `TOO_LONG`, `TOO_MANY`, `NOT_KANA`, `NOT_AN_EMAIL`, `NOT_A_FISCAL_YEAR` as in forms
 * - `DATE_…`, `BIRTH_IN_FUTURE`, `BIRTH_TOO_LONG_AGO` no date, or an impossible one: it is never shifted
 * - `AGE_NOT_READ` no age between 0 and 119
 * - `PHONE_NOT_READ`, `POSTAL_CODE_NOT_READ` no number that exists in Japan
 * - `ASSOCIATION_UNKNOWN`, `ASSOCIATION_AMBIGUOUS`, `BRANCH_UNKNOWN`, `BRANCH_AMBIGUOUS` not found in the register
 * - `PLACE_NOT_YOURS` a coordinator keeps people of the own branch only
 * - `PERSON_NOT_YOURS` the person lives in another branch
 * - `ROLE_UNKNOWN` a word that names no role · `ROLE_NEEDS_BODY` a role of a branch or association, and the row names none
 * - `TERM_YEAR_ONLY`, `TERM_ONE_DAY`, `TERM_UPSIDE_DOWN` no term can be told from it
 * - `INSURANCE_NOT_READ`, `VOLUNTEER_STATUS_UNKNOWN`
 */
export const HOLD_REASONS = [
  'NAME_MISSING',
  'NOT_A_CHARACTER',
  'TOO_LONG',
  'TOO_MANY',
  'NOT_KANA',
  'NOT_AN_EMAIL',
  'NOT_A_FISCAL_YEAR',
  'DATE_NOT_READ',
  'DATE_ERA_MISSING',
  'DATE_IMPOSSIBLE',
  'DATE_BEFORE_ERA',
  'DATE_LUNISOLAR',
  'DATE_CONTRADICTORY',
  'BIRTH_IN_FUTURE',
  'BIRTH_TOO_LONG_AGO',
  'AGE_NOT_READ',
  'PHONE_NOT_READ',
  'POSTAL_CODE_NOT_READ',
  'ASSOCIATION_UNKNOWN',
  'ASSOCIATION_AMBIGUOUS',
  'BRANCH_UNKNOWN',
  'BRANCH_AMBIGUOUS',
  'PLACE_NOT_YOURS',
  'PERSON_NOT_YOURS',
  'ROLE_UNKNOWN',
  'ROLE_NEEDS_BODY',
  'TERM_YEAR_ONLY',
  'TERM_ONE_DAY',
  'TERM_UPSIDE_DOWN',
  'INSURANCE_NOT_READ',
  'VOLUNTEER_STATUS_UNKNOWN',
] as const;

/**
 * What a person should look at although the row is imported.
 *
 * - `KANA_MISSING` no reading: the person is sorted last
 * - `BIRTH_INCOMPLETE` year, month or decade only · `AGE_AS_DECADE` an age was kept as its decade · `AGE_DIFFERS` from the birth
 * - `PAST_ERA_END`, `WEEKDAY_DIFFERS`, `TIME_DROPPED`, `LUNISOLAR_YEAR` see the reading of dates · `DATE_FROM_SERIAL` a number of Excel was read as a day
 * - `LEADING_ZERO_ADDED` a spreadsheet had dropped the 0 of a telephone number
 * - `HIDDEN_ROW` the row is hidden in the file · `DITTO_RESOLVED` 〃 was read as what stands above
 * - `BRANCH_DIFFERS` the association lies in another branch than the one in the row; the association counts
 * - `PLACE_CHANGES`, `BIRTH_CHANGES`, `KANA_CHANGES` an update replaces what was known
 * - `NAME_WRITTEN_OTHERWISE` the same name in other characters (高 for 髙): what is known stays
 * - `ELECTED_BY_UNKNOWN` the electing body is not in the register: it is kept as a remark of the term
 * - `ROLE_TERM_OVERLAPS` the person holds the role on some of these days already, with other dates: what is known stays
 * - `AVAILABILITY_AS_TEXT` more than half days of the week: kept as a remark · `INSURANCE_YEAR_ASSUMED` a mark was read as this fiscal year
 * - `VOLUNTEER_STATUS_CHANGES`
 * - `SAME_AS_EARLIER_ROW` an earlier row of the file is the same person; `details.row` tells which
 */
export const WARN_REASONS = [
  'KANA_MISSING',
  'BIRTH_INCOMPLETE',
  'AGE_AS_DECADE',
  'AGE_DIFFERS',
  'PAST_ERA_END',
  'WEEKDAY_DIFFERS',
  'TIME_DROPPED',
  'LUNISOLAR_YEAR',
  'DATE_FROM_SERIAL',
  'LEADING_ZERO_ADDED',
  'HIDDEN_ROW',
  'DITTO_RESOLVED',
  'BRANCH_DIFFERS',
  'PLACE_CHANGES',
  'BIRTH_CHANGES',
  'KANA_CHANGES',
  'NAME_WRITTEN_OTHERWISE',
  'ELECTED_BY_UNKNOWN',
  'ROLE_TERM_OVERLAPS',
  'AVAILABILITY_AS_TEXT',
  'INSURANCE_YEAR_ASSUMED',
  'VOLUNTEER_STATUS_CHANGES',
  'SAME_AS_EARLIER_ROW',
] as const;

/**
 * What explains an outcome and asks for nothing: a remark on every second row would be read by nobody.
 *
 * - `AREA_CODE_ADDED`, `GROUPS_ASSUMED`, `ALSO_FAX` see the reading of telephone numbers
 * - `CONSENT_NOT_RECORDED_YET` what the column of consent says is kept with the row, not yet with the person
 * - `ALREADY_KNOWN` the person is there with all that the row says
 * - `RESEMBLES_SOMEONE` someone may be the same person
 * - `ROW_EMPTY` none of the chosen columns says anything · `DECIDED_TO_SKIP`
 */
export const NOTE_REASONS = [
  'AREA_CODE_ADDED',
  'GROUPS_ASSUMED',
  'ALSO_FAX',
  'CONSENT_NOT_RECORDED_YET',
  'ALREADY_KNOWN',
  'RESEMBLES_SOMEONE',
  'ROW_EMPTY',
  'DECIDED_TO_SKIP',
] as const;

export type HoldReasonCode = (typeof HOLD_REASONS)[number];
export type WarnReasonCode = (typeof WARN_REASONS)[number];
export type NoteReasonCode = (typeof NOTE_REASONS)[number];

/** Codes of every reason that a row may have; each has a message for people. */
export type ImportReasonCode = HoldReasonCode | WarnReasonCode | NoteReasonCode;

/** Why a row has its outcome; numbers at most, never what the row says. */
export interface ImportReason {
  readonly code: ImportReasonCode;
  /** The field that it is about; null for the row as a whole. */
  readonly field: RosterFieldKey | null;
  readonly details?: Readonly<Record<string, number>>;
}

const HOLDS: ReadonlySet<string> = new Set(HOLD_REASONS);
const WARNS: ReadonlySet<string> = new Set(WARN_REASONS);

/** Whether the row waits for a correction. */
export function holdsBack({ code }: ImportReason): boolean {
  return HOLDS.has(code);
}

/** Whether someone should look at it. */
export function warns({ code }: ImportReason): boolean {
  return WARNS.has(code);
}

/** Whether a reason is why a row has its outcome; a held row may have remarks too, which explain nothing. */
export function explains(outcome: ImportOutcome, code: ImportReasonCode): boolean {
  if (outcome === 'HOLD') return HOLDS.has(code);
  if (outcome === 'WARN') return WARNS.has(code);
  if (outcome === 'POSSIBLE_DUPLICATE') return code === 'RESEMBLES_SOMEONE';
  if (outcome === 'SKIP') return code === 'ROW_EMPTY' || code === 'DECIDED_TO_SKIP';
  return true;
}

/** The reason for a code of the readers of dates, numbers and forms. @throws RangeError for a code that is no reason */
export function reasonOf(code: string, field: RosterFieldKey): ImportReason {
  if (!isReasonCode(code)) throw new RangeError(`no reason of an import: ${code}`);
  return { code, field };
}

function isReasonCode(code: string): code is ImportReasonCode {
  return HOLDS.has(code) || WARNS.has(code) || NOTE_REASONS.some((note) => note === code);
}

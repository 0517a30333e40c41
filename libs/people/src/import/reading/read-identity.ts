import { type PlainDate, fromExcelSerial, withArabicDigits } from '@tsunagari/kernel';
import { textProblems } from '@tsunagari/registry';
import { type Birth, BIRTH_UNKNOWN, ageOn, readBirth } from '../../person/birth.js';
import { personProblems } from '../../person/person-rules.js';
import { type ImportReason, reasonOf } from '../import-reasons.js';
import type { RosterFieldKey } from '../roster/roster-fields.js';
import type { StoredValues } from '../roster/stored-row.js';
import type { PartReading } from './row-facts.js';

/** Who someone is. */
export interface Identity {
  readonly name: string;
  readonly kana: string | null;
  readonly birth: Birth;
  readonly rosterNo: string | null;
  readonly note: string | null;
}

const OLDEST_AGE = 119;
const FIELD_OF: Readonly<Record<string, RosterFieldKey>> = {
  name: 'NAME',
  kana: 'KANA',
  birth: 'BIRTH',
  rosterNo: 'ROSTER_NO',
  note: 'NOTE',
};

/** Reads name, reading, birth, number and remark. The name stands as it is written; 姓 and 名 are put together with a full-width space. */
export function readIdentity(values: StoredValues, today: PlainDate): PartReading<Identity> {
  const name = text(values, 'NAME') ?? together(text(values, 'FAMILY_NAME'), text(values, 'GIVEN_NAME'));
  const kana = text(values, 'KANA') ?? together(text(values, 'FAMILY_KANA'), text(values, 'GIVEN_KANA'));
  const rosterNo = text(values, 'ROSTER_NO');
  const note = text(values, 'NOTE');
  const birth = birthOf(values, today);
  const problems = personProblems({ name, kana, rosterNo }, today).concat(textProblems(note, ['note']));
  const reasons = [
    ...(name === null ? [reasonOf('NAME_MISSING', 'NAME')] : []),
    ...problems.map(({ code, path }) => reasonOf(code, FIELD_OF[path[0] ?? ''] ?? 'NAME')),
    ...(kana === null ? [reasonOf('KANA_MISSING', 'KANA')] : []),
    ...birth.reasons,
  ];
  return { part: { name: name ?? '', kana, birth: birth.part, rosterNo, note }, reasons };
}

/** What a row says of a field, without spaces around; null when it says nothing. */
export function text(values: StoredValues, field: RosterFieldKey): string | null {
  return values[field]?.value.trim() || null;
}

function together(family: string | null, given: string | null): string | null {
  return family === null || given === null ? (family ?? given) : `${family}　${given}`;
}

function birthOf(values: StoredValues, today: PlainDate): PartReading<Birth> {
  const written = text(values, 'BIRTH');
  const age = text(values, 'AGE');
  if (written === null) return age === null ? { part: BIRTH_UNKNOWN, reasons: [] } : decadeOf(age, today);
  const isSerial = values.BIRTH?.serial === true;
  const day = isSerial ? fromExcelSerial(Number(written)) : null;
  if (day !== null && !day.ok) return unread(day.code);
  const reading = readBirth(day === null ? written : day.value, today);
  if (!reading.ok) return unread(reading.code);
  const { birth } = reading;
  const reasons = [
    ...reading.remarks.map((remark) => reasonOf(remark, 'BIRTH')),
    ...(day === null
      ? []
      : [reasonOf('DATE_FROM_SERIAL', 'BIRTH'), ...day.remarks.map((remark) => reasonOf(remark, 'BIRTH'))]),
    ...(birth.birthPrecision === 'DAY' || birth.birthPrecision === null ? [] : [reasonOf('BIRTH_INCOMPLETE', 'BIRTH')]),
    ...(age !== null && differs(birth, age, today) ? [reasonOf('AGE_DIFFERS', 'AGE')] : []),
  ];
  return { part: birth, reasons };
}

function unread(code: string): PartReading<Birth> {
  return { part: BIRTH_UNKNOWN, reasons: [reasonOf(code, 'BIRTH')] };
}

/** An age says no year of birth for sure: its decade is kept, and what was written. */
function decadeOf(written: string, today: PlainDate): PartReading<Birth> {
  const asDecade = readBirth(written, today);
  if (asDecade.ok && asDecade.birth.birthPrecision === 'AGE_DECADE')
    return { part: asDecade.birth, reasons: [reasonOf('BIRTH_INCOMPLETE', 'AGE')] };
  const age = ageIn(written);
  if (age === null) return { part: BIRTH_UNKNOWN, reasons: [reasonOf('AGE_NOT_READ', 'AGE')] };
  const decade = Math.floor(age / 10) * 10;
  const birth: Birth =
    decade === 0
      ? BIRTH_UNKNOWN
      : { ...BIRTH_UNKNOWN, birthPrecision: 'AGE_DECADE', ageDecade: decade, ageDecadeOn: today, birthRaw: written };
  return { part: birth, reasons: [reasonOf('AGE_AS_DECADE', 'AGE')] };
}

function ageIn(written: string): number | null {
  const digits = /^(?:満)?(\d{1,3})(?:歳|才)?$/.exec(withArabicDigits(written).replace(/\s+/g, ''))?.[1];
  return digits === undefined || Number(digits) > OLDEST_AGE ? null : Number(digits);
}

/** A roster is some months old: one year more or less is no contradiction. */
function differs(birth: Birth, written: string, today: PlainDate): boolean {
  const age = ageIn(written);
  const full = ageOn(birth, today);
  return age !== null && full !== null && Math.abs(full - age) > 1;
}

/** The remarks of one field, each code once. */
export function once(reasons: readonly ImportReason[]): ImportReason[] {
  const seen = new Set<string>();
  return reasons.filter(({ code, field }) => {
    const key = `${code} ${field}`;
    return !seen.has(key) && seen.add(key);
  });
}

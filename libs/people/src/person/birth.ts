import {
  type FieldProblem,
  type PlainDate,
  day,
  formatJapaneseDate,
  parseBirth,
  partsOf,
  plainDate,
} from '@tsunagari/kernel';
import type { BirthPrecision } from '../vocabulary.js';

/** 生年月日 as exactly as it is known; what is not known is null. Columns of a person. */
export interface Birth {
  readonly birthPrecision: BirthPrecision | null;
  readonly birthYear: number | null;
  readonly birthMonth: number | null;
  readonly birthDay: number | null;
  /** Lowest age of the decade: 80 of 80代. */
  readonly ageDecade: number | null;
  /** The day on which the decade was told. */
  readonly ageDecadeOn: PlainDate | null;
  /** As it was written. */
  readonly birthRaw: string | null;
}

export const BIRTH_UNKNOWN: Birth = {
  birthPrecision: null,
  birthYear: null,
  birthMonth: null,
  birthDay: null,
  ageDecade: null,
  ageDecadeOn: null,
  birthRaw: null,
};

/** A birth that was read, or why it cannot be one. */
export type BirthResult =
  | { readonly ok: true; readonly birth: Birth; readonly remarks: readonly string[] }
  | { readonly ok: false; readonly code: string };

const OLDEST = 130;

/**
 * Reads a birth as people write it: 昭和23年4月1日, S23.4, 1948, 80代. Nothing is made up, and an impossible day is refused: never shifted.
 * @param today the day on which it is told: a later birth is refused with BIRTH_IN_FUTURE, one of more than 130 years ago with BIRTH_TOO_LONG_AGO.
 */
export function readBirth(text: string, today: PlainDate): BirthResult {
  const raw = text.trim();
  if (raw === '') return { ok: true, birth: BIRTH_UNKNOWN, remarks: [] };
  const reading = parseBirth(raw);
  if (!reading.ok) return { ok: false, code: reading.code };
  const told = { ...BIRTH_UNKNOWN, birthRaw: raw };
  if (reading.kind === 'ageDecade') {
    const birth: Birth = { ...told, birthPrecision: 'AGE_DECADE', ageDecade: reading.decade, ageDecadeOn: today };
    return { ok: true, birth, remarks: [] };
  }
  if (reading.value > today) return { ok: false, code: 'BIRTH_IN_FUTURE' };
  const [year = 0, month = 0, date = 0] = reading.value.split('-').map(Number);
  if (year < Number(today.slice(0, 4)) - OLDEST) return { ok: false, code: 'BIRTH_TOO_LONG_AGO' };
  const { precision, remarks } = reading;
  const birth: Birth = {
    ...told,
    birthPrecision: precision === 'day' ? 'DAY' : precision === 'month' ? 'MONTH' : 'YEAR',
    birthYear: year,
    birthMonth: precision === 'year' ? null : month,
    birthDay: precision === 'day' ? date : null,
  };
  return { ok: true, birth, remarks };
}

/** Problems of a birth that was typed. */
export function birthProblems(
  text: string | null | undefined,
  today: PlainDate,
  path: readonly string[],
): FieldProblem[] {
  const result = readBirth(text ?? '', today);
  return result.ok ? [] : [{ code: result.code, path }];
}

/** The birth as it is read to people: 昭和23年（1948年）4月1日, 昭和23年（1948年）, 80代; null when nothing is known. */
export function birthText({ birthPrecision, birthYear, birthMonth, birthDay, ageDecade }: Birth): string | null {
  if (birthPrecision === null) return null;
  if (birthPrecision === 'AGE_DECADE') return `${ageDecade}代`;
  const date = day([birthYear, birthMonth ?? 1, birthDay ?? 1].map((part) => String(part).padStart(2, '0')).join('-'));
  return formatJapaneseDate(date, birthPrecision === 'DAY' ? 'day' : birthPrecision === 'MONTH' ? 'month' : 'year');
}

/**
 * Full years on a day; null when that cannot be told for sure. Whoever is born on 29 February is a year older on 1 March of other years,
 * as for everybody the age changes on the birthday.
 */
export function ageOn({ birthPrecision, birthYear, birthMonth, birthDay }: Birth, date: PlainDate): number | null {
  if (birthPrecision !== 'DAY' || birthYear === null || birthMonth === null || birthDay === null) return null;
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
  const hadBirthday = month > birthMonth || (month === birthMonth && dayOfMonth >= birthDay);
  return year - birthYear - (hadBirthday ? 0 : 1);
}

/** The first day on which someone may have been born: 昭和23年 → 1948-01-01, 80代 told in 2026 → 1936-01-01; null when nothing is known. */
export function earliestBirth({ birthYear, birthMonth, birthDay, ageDecade, ageDecadeOn }: Birth): PlainDate | null {
  const oldest = ageDecade === null || ageDecadeOn === null ? null : partsOf(ageDecadeOn).year - ageDecade - 10;
  return plainDate(birthYear ?? oldest ?? 0, birthMonth ?? 1, birthDay ?? 1);
}

/** Whether two births are the same person's as far as they say: neither contradicts the other, and both say a day or a year. */
export function agree(one: Birth, other: Birth): boolean {
  const parts = (birth: Birth) => [birth.birthYear, birth.birthMonth, birth.birthDay] as const;
  const ours = parts(one);
  const theirs = parts(other);
  if (ours[0] === null || theirs[0] === null) return false;
  return ours.every((part, index) => part === null || theirs[index] == null || part === theirs[index]);
}

import { type PlainDate, addDays, day, partsOf } from './plain-date.js';

export type EraName = '明治' | '大正' | '昭和' | '平成' | '令和';

/** One Japanese era (元号). */
export interface Era {
  readonly name: EraName;
  /** Latin initial as written on forms: `R8.4.1`. */
  readonly initial: 'M' | 'T' | 'S' | 'H' | 'R';
  /** First day of the era. */
  readonly startsOn: PlainDate;
  /** Western year of its year 1 (元年). */
  readonly firstYear: number;
}

/**
 * Eras from 明治 on, newest first. 明治 was proclaimed on 1868-10-23 and counted back to the lunisolar New Year, 1868-01-25.
 * Sources: the edicts of 1868, 1912 and 1926; cabinet orders under the Era Name Act (元号法) of 1989 and 2019.
 */
export const ERAS: readonly Era[] = [
  { name: '令和', initial: 'R', startsOn: day('2019-05-01'), firstYear: 2019 },
  { name: '平成', initial: 'H', startsOn: day('1989-01-08'), firstYear: 1989 },
  { name: '昭和', initial: 'S', startsOn: day('1926-12-25'), firstYear: 1926 },
  { name: '大正', initial: 'T', startsOn: day('1912-07-30'), firstYear: 1912 },
  { name: '明治', initial: 'M', startsOn: day('1868-01-25'), firstYear: 1868 },
];

/**
 * First day of the Gregorian calendar in Japan (明治6年1月1日). Months and days of 明治 1–5 belong to the old lunisolar calendar (旧暦)
 * and are no Gregorian days: this project neither reads nor writes them.
 */
export const GREGORIAN_SINCE: PlainDate = day('1873-01-01');

/** A pattern for regular expressions: name, first character or Latin initial of an era. Apply to NFKC text (㍻ is then 平成). */
export const ERA_PATTERN = '明治|大正|昭和|平成|令和|[MTSHRmtshr明大昭平令]';

/** The era of a day, null before 明治. */
export function eraOn(date: PlainDate): Era | null {
  return ERAS.find((era) => era.startsOn <= date) ?? null;
}

/** The era of a name (平成), its first character (平), its squared form (㍻) or its initial (H, ｈ); null when it is none. */
export function eraNamed(text: string): Era | null {
  const key = text.normalize('NFKC').toUpperCase();
  return ERAS.find((era) => era.name === key || era.initial === key || era.name.charAt(0) === key) ?? null;
}

/** Last day of an era (平成: 2019-04-30); null for the present one. */
export function lastDayOf(era: Era): PlainDate | null {
  const next = ERAS[ERAS.indexOf(era) - 1];
  return next ? addDays(next.startsOn, -1) : null;
}

/** Year of the era in which a day lies, 1 for 元年: 2019-05-01 in 令和 → 1. */
export function yearOfEra(era: Era, date: PlainDate): number {
  return partsOf(date).year - era.firstYear + 1;
}

/** 8年, 元年. */
export function eraYearText(year: number): string {
  return year === 1 ? '元年' : `${year}年`;
}

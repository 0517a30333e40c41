import { type Era, GREGORIAN_SINCE, lastDayOf } from './era.js';
import { type PlainDate, plainDate } from './plain-date.js';

/** How much of a date was written: 令和元年 is a year, 令和元年5月 a month. */
export type DatePrecision = 'day' | 'month' | 'year';

/**
 * Why a text is not a date:
 * `DATE_NOT_READ` not understood · `DATE_ERA_MISSING` 26年4月1日 may be of any era · `DATE_IMPOSSIBLE` the calendar has no such day ·
 * `DATE_BEFORE_ERA` the era had not begun (令和元年4月1日) · `DATE_LUNISOLAR` a month or day of 明治 1–5, old calendar ·
 * `DATE_CONTRADICTORY` the two years that were written differ (令和8年（2025年）).
 */
export type DateProblem =
  | 'DATE_NOT_READ'
  | 'DATE_ERA_MISSING'
  | 'DATE_IMPOSSIBLE'
  | 'DATE_BEFORE_ERA'
  | 'DATE_LUNISOLAR'
  | 'DATE_CONTRADICTORY';

/**
 * What a person should look at although the date was read:
 * `PAST_ERA_END` counted past the end of its era, as plans do (平成32年 = 2020) · `WEEKDAY_DIFFERS` the written 曜日 is another ·
 * `TIME_DROPPED` a time of day stood beside it · `LUNISOLAR_YEAR` 明治 1–5, whose year began on another day than the Western one.
 */
export type DateRemark = 'PAST_ERA_END' | 'WEEKDAY_DIFFERS' | 'TIME_DROPPED' | 'LUNISOLAR_YEAR';

/** A date that was found. */
export interface DateFound {
  readonly ok: true;
  readonly kind: 'date';
  /** First day of what was written: 昭和23年 → 1948-01-01, 令和元年 → 2019-05-01. Never shifted. */
  readonly value: PlainDate;
  readonly precision: DatePrecision;
  readonly remarks: readonly DateRemark[];
}

/** A text (or serial number) that is no date; the caller keeps the text. */
export interface DateRefused {
  readonly ok: false;
  readonly code: DateProblem;
}

export type DateReading = DateFound | DateRefused;

/** A date as its written parts; no era = Western year (西暦), no month or day = partial. */
export interface WrittenDate {
  readonly era: Era | null;
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** The Gregorian day of written parts, as a form with era, year, month and day hands them over. */
export function dateFromParts({ era, year, month, day }: WrittenDate): DateReading {
  const precision: DatePrecision = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  const westernYear = era ? era.firstYear + year - 1 : year;
  const first = plainDate(westernYear, month ?? 1, day ?? 1);
  if (year < 1 || !first) return refused('DATE_IMPOSSIBLE');
  if (!era) return { ok: true, kind: 'date', value: first, precision, remarks: [] };
  if (latest(first, precision) < era.startsOn) return refused('DATE_BEFORE_ERA');
  const isLunisolar = era.name === '明治' && first < GREGORIAN_SINCE;
  if (isLunisolar && precision !== 'year') return refused('DATE_LUNISOLAR');
  const last = lastDayOf(era);
  const remarks: DateRemark[] = [];
  if (last !== null && first > last) remarks.push('PAST_ERA_END');
  if (isLunisolar) remarks.push('LUNISOLAR_YEAR');
  return { ok: true, kind: 'date', value: first < era.startsOn ? era.startsOn : first, precision, remarks };
}

export function refused(code: DateProblem): DateRefused {
  return { ok: false, code };
}

/** A text not before any day that was meant; good for comparing only. */
function latest(first: PlainDate, precision: DatePrecision): string {
  return precision === 'day' ? first : precision === 'month' ? `${first.slice(0, 7)}-99` : `${first.slice(0, 4)}-99`;
}

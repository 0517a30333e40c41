import type { DatePrecision } from './date-reading.js';
import { type Era, GREGORIAN_SINCE, eraOn, eraYearText, yearOfEra } from './era.js';
import { type PlainDate, partsOf } from './plain-date.js';

/**
 * Both calendars for screens and letters: 令和8年（2026年）11月23日. Less precision leaves out what is not known: 昭和23年（1948年）.
 * Months and days before 1873 get the Western year alone, because 明治 1–5 used the lunisolar calendar.
 */
export function formatJapaneseDate(date: PlainDate, precision: DatePrecision = 'day'): string {
  const { year } = partsOf(date);
  const era = writtenEra(date, precision);
  return `${era ? `${era.name}${eraYearText(yearOfEra(era, date))}（${year}年）` : `${year}年`}${monthAndDay(date, precision)}`;
}

/** The era alone, as on certificates (委嘱状): 令和8年11月23日. */
export function formatEraDate(date: PlainDate, precision: DatePrecision = 'day'): string {
  const era = writtenEra(date, precision);
  const years = era ? `${era.name}${eraYearText(yearOfEra(era, date))}` : `${partsOf(date).year}年`;
  return `${years}${monthAndDay(date, precision)}`;
}

/** Short form of narrow tables: R8.11.23, R8.11, R8; before 1873: 1872.11.23. */
export function formatShortDate(date: PlainDate, precision: DatePrecision = 'day'): string {
  const { year, month, day } = partsOf(date);
  const era = writtenEra(date, precision);
  const parts = [era ? `${era.initial}${yearOfEra(era, date)}` : year, month, day];
  return parts.slice(0, precision === 'year' ? 1 : precision === 'month' ? 2 : 3).join('.');
}

function writtenEra(date: PlainDate, precision: DatePrecision): Era | null {
  return precision === 'year' || date >= GREGORIAN_SINCE ? eraOn(date) : null;
}

function monthAndDay(date: PlainDate, precision: DatePrecision): string {
  const { month, day } = partsOf(date);
  return `${precision === 'year' ? '' : `${month}月`}${precision === 'day' ? `${day}日` : ''}`;
}

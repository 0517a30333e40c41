import { type Era, eraOn, eraYearText } from './era.js';
import type { Period } from './period.js';
import { LAST_YEAR, type PlainDate, day, partsOf } from './plain-date.js';

declare const isFiscal: unique symbol;

/** 年度: 1 April to 31 March, named by the calendar year of its April. 平成31年度 and 令和元年度 are both 2019. */
export type FiscalYear = number & { readonly [isFiscal]: true };

const FIRST = 1868;

/** Whether there is a fiscal year of this number: 1868–9998. */
export function isFiscalYear(year: number): year is FiscalYear {
  return Number.isInteger(year) && year >= FIRST && year < LAST_YEAR;
}

/** The fiscal year of a number: 2019 = April 2019 to March 2020. @throws RangeError outside 1868–9998. */
export function fiscalYear(year: number): FiscalYear {
  if (!isFiscalYear(year)) throw new RangeError(`no such fiscal year: ${year}`);
  return year;
}

/** The fiscal year in which a day falls: 2019-03-31 → 2018, 2019-04-01 → 2019. @throws RangeError before 1868-04-01. */
export function fiscalYearContaining(date: PlainDate): FiscalYear {
  const { year, month } = partsOf(date);
  return fiscalYear(month >= 4 ? year : year - 1);
}

/** 1 April: the first day of the year. */
export function startsOn(year: FiscalYear): PlainDate {
  return day(`${year}-04-01`);
}

/** 1 April of the next year: the first day that is not in it any more. */
export function endsBefore(year: FiscalYear): PlainDate {
  return day(`${year + 1}-04-01`);
}

/** The year as a half-open period `[1 April, 1 April)`. */
export function fiscalYearPeriod(year: FiscalYear): Period {
  return { from: startsOn(year), to: endsBefore(year) };
}

/**
 * The name on paper: 令和元年度 for 2019, 昭和63年度 for 1988. Where the era changed within the year, the era of its middle
 * (1 October) names it, which is also the rule of the Cabinet for 2019: the whole year is 令和元年度.
 */
export function fiscalYearName(year: FiscalYear): string {
  const era = eraOn(day(`${year}-10-01`));
  return era ? nameIn(era, year) : `${year}年度`;
}

/**
 * Every name that people may use, oldest first: 2019 → 平成31年度, 令和元年度; most years have one. An era that began between
 * January and March names the next year only: 平成 began in January 1989, yet fiscal 1988 is 昭和63年度 and 1989 is 平成元年度.
 */
export function fiscalYearNames(year: FiscalYear): readonly string[] {
  const eras = [eraOn(startsOn(year)), eraOn(day(`${year}-12-31`))];
  return [...new Set(eras.filter((era) => era !== null))].map((era) => nameIn(era, year));
}

/** Both calendars for screens: 令和8年度（2026年度）. */
export function fiscalYearLabel(year: FiscalYear): string {
  return `${fiscalYearName(year)}（${year}年度）`;
}

function nameIn(era: Era, year: number): string {
  return `${era.name}${eraYearText(year - era.firstYear + 1)}度`;
}

declare const isDay: unique symbol;

/**
 * A day of the calendar without time or zone, written `YYYY-MM-DD` (proleptic Gregorian, years 0001–9999).
 * In this project it is the business day (営業日) of Asia/Tokyo. Compare two of them with `<`: the text orders like the calendar.
 */
export type PlainDate = string & { readonly [isDay]: true };

/** 0 = Sunday (日) … 6 = Saturday (土). */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Years the calendar of this project covers. */
export const LAST_YEAR = 9999;

const DAY_IN_MS = 86_400_000;

/** The day of year, month (1–12) and day (1–31), or null when the calendar has no such day (2019-02-30). Never shifts. */
export function plainDate(year: number, month: number, dayOfMonth: number): PlainDate | null {
  if (![year, month, dayOfMonth].every(Number.isInteger) || year < 1 || year > LAST_YEAR) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCFullYear() === year;
  return exists ? isoDay(date.getTime()) : null;
}

/** Reads exactly `YYYY-MM-DD`; null for anything else, also for days that do not exist. */
export function parsePlainDate(text: string): PlainDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? plainDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Whether a text is an existing day written `YYYY-MM-DD`. */
export function isPlainDate(text: string): text is PlainDate {
  return parsePlainDate(text) !== null;
}

/** A day written in source code or read from a column that holds days only. @throws RangeError when there is no such day. */
export function day(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (!date) throw new RangeError(`no such day: ${text}`);
  return date;
}

/** Year, month (1–12) and day (1–31) as numbers. */
export function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The day `days` later (earlier when negative). @throws RangeError outside 0001-01-01 – 9999-12-31. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return isoDay(instantOf(date) + days * DAY_IN_MS);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. 2019-03-31 → 2019-04-01 is 1. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (instantOf(to) - instantOf(from)) / DAY_IN_MS;
}

/** Day of the week (曜日). */
export function weekdayOf(date: PlainDate): Weekday {
  return new Date(instantOf(date)).getUTCDay() as Weekday;
}

/** −1, 0 or 1: whether `a` is before, on or after `b`; for sorting. */
export function compareDays(a: PlainDate, b: PlainDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

function instantOf(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function isoDay(instant: number): PlainDate {
  const text = new Date(instant).toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000'))
    throw new RangeError(`outside the calendar: ${text}`);
  return text as PlainDate;
}

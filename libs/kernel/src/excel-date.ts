import { type DateReading, refused } from './date-reading.js';
import { addDays, day, daysBetween } from './plain-date.js';

/** Which day a workbook counts from: 1900 (Windows, the default) or 1904 (old Macintosh files; a flag in the workbook). */
export type ExcelEpoch = 1900 | 1904;

/** Excel takes 1900 for a leap year: serial 60 is its 29 February 1900, a day that never was. */
const PHANTOM_LEAP_DAY = 60;
const BEFORE_1900 = day('1899-12-31');
const FIRST_OF_1904 = day('1904-01-01');
const LAST_DAY = day('9999-12-31');

/**
 * The day of a serial number of Excel: 43586 → 2019-05-01 (1900), 42124 → the same (1904). A time of day is dropped with a remark.
 * Numbers without a day – below the first, above 9999-12-31, serial 60 of 1900 – are refused with `DATE_IMPOSSIBLE`.
 */
export function fromExcelSerial(serial: number, epoch: ExcelEpoch = 1900): DateReading {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < (epoch === 1900 ? 1 : 0)) return refused('DATE_IMPOSSIBLE');
  if (epoch === 1900 && whole === PHANTOM_LEAP_DAY) return refused('DATE_IMPOSSIBLE');
  const start = epoch === 1900 ? BEFORE_1900 : FIRST_OF_1904;
  const days = epoch === 1900 && whole > PHANTOM_LEAP_DAY ? whole - 1 : whole;
  if (days > daysBetween(start, LAST_DAY)) return refused('DATE_IMPOSSIBLE');
  const remarks = serial === whole ? [] : (['TIME_DROPPED'] as const);
  return { ok: true, kind: 'date', value: addDays(start, days), precision: 'day', remarks };
}

import { type DateReading, type DateRemark, dateFromParts, refused } from './date-reading.js';
import { ERA_PATTERN, eraNamed } from './era.js';
import { withArabicDigits } from './japanese-number.js';
import { weekdayOf } from './plain-date.js';

const REST = String.raw`(?:年|[./-]|$)(?:(\d{1,2})(?:月|[./-]|$)(?:(\d{1,2})日?)?)?$`;
const WITH_ERA = new RegExp(String.raw`^(${ERA_PATTERN})\.?(元|\d{1,3})${REST}`);
const WESTERN = new RegExp(String.raw`^(?:西暦)?(\d{4})${REST}`);
/** 20190401 and H310401, as old systems write into fixed columns. */
const WESTERN_COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const ERA_COMPACT = /^([MTSHRmtshr])(\d{2})(\d{2})(\d{2})$/;
const NO_ERA = /^\d{1,3}(?:年(?:\d{1,2}月(?:\d{1,2}日?)?)?|[./-]\d{1,2}[./-]\d{1,2})$/;
const SECOND_YEAR = new RegExp(String.raw`\((?:(${ERA_PATTERN})(元|\d{1,3})|(?:西暦)?(\d{4}))年?\)`);
const WEEKDAY = /\(?([日月火水木金土])曜日?\)?$|\(([日月火水木金土])\)$/;
const MIDNIGHT = /(?:T|\s+)0{1,2}:00(?::00(?:\.0+)?)?$/;
/** No written date is longer; a longer text is refused unread. */
const LONGEST = 60;
const WEEKDAYS = '日月火水木金土';

/**
 * Reads a date as people write it in rosters and forms: 令和元年5月1日, R1.5.1, ㍻31.4.1, 平31, R元, 昭和五十四年, S54.4.1,
 * 令和8年（2026年）11月23日（月）, 1948/4/1, 1948-04-01, 19480401, H310401, in half or full width. Year and month may stand alone
 * and keep their precision. A day that does not exist is refused, never shifted; so is one before its era began, as the era
 * did not exist yet. Serial numbers of Excel are not texts: see {@link fromExcelSerial}.
 */
export function parseJapaneseDate(text: string): DateReading {
  if (text.length > LONGEST) return refused('DATE_NOT_READ');
  const plain = evenSeparators(withArabicDigits(text).trim().replace(MIDNIGHT, ''));
  const weekday = WEEKDAY.exec(plain);
  const withoutWeekday = weekday ? plain.slice(0, weekday.index) : plain;
  const second = SECOND_YEAR.exec(withoutWeekday);
  const reading = parseWritten(second ? withoutWeekday.replace(SECOND_YEAR, '') : withoutWeekday);
  if (!reading.ok) return reading;
  if (second && westernYear(second) !== Number(reading.value.slice(0, 4))) return refused('DATE_CONTRADICTORY');
  if (!weekday) return reading;
  if (reading.precision !== 'day') return refused('DATE_NOT_READ');
  const written = WEEKDAYS.indexOf(weekday[1] ?? weekday[2] ?? '');
  const remarks: DateRemark[] = [...reading.remarks, 'WEEKDAY_DIFFERS'];
  return written === weekdayOf(reading.value) ? reading : { ...reading, remarks };
}

/** One kind of dash and dot; a space between digits separates them (2019 4 1), other spaces mean nothing. */
function evenSeparators(text: string): string {
  const dotted = text.replace(/(?<=\d)\s+(?=\d)/g, '.').replace(/\s+/g, '');
  return dotted.replace(/[‐‑‒–—―−]/g, '-').replace(/[・。]/g, '.');
}

function parseWritten(plain: string): DateReading {
  const western = WESTERN_COMPACT.exec(plain) ?? WESTERN.exec(plain);
  if (western)
    return dateFromParts({
      era: null,
      year: Number(western[1]),
      month: numberOf(western[2]),
      day: numberOf(western[3]),
    });
  const match = ERA_COMPACT.exec(plain) ?? WITH_ERA.exec(plain);
  const era = match?.[1] ? eraNamed(match[1]) : null;
  if (!match || !era) return refused(NO_ERA.test(plain) ? 'DATE_ERA_MISSING' : 'DATE_NOT_READ');
  return dateFromParts({ era, year: eraYear(match[2]), month: numberOf(match[3]), day: numberOf(match[4]) });
}

function westernYear([, era, year, western]: RegExpExecArray): number {
  return western ? Number(western) : (eraNamed(era ?? '')?.firstYear ?? 0) + eraYear(year) - 1;
}

function eraYear(text: string | undefined): number {
  return text === '元' ? 1 : Number(text);
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

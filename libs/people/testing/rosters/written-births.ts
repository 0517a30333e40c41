import { chosen } from './choice.js';
import { fullWidth, kanjiNumber } from './characters.js';
import type { ExpectedBirth, ExpectedReason } from './roster-row.js';

/** A birth as a roster writes it, and what must come of it. */
export interface WrittenBirth {
  readonly text: string;
  readonly birth: ExpectedBirth;
  readonly reasons: readonly ExpectedReason[];
  /** ISO, where the text tells a day without remarks. */
  readonly day: string | null;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const UNKNOWN: ExpectedBirth = { precision: null, year: null, month: null, day: null, ageDecade: null };

/** The day of birth of a person: 1931–1999, the last days of 昭和 and the first of 平成 among them. */
function bornOn(number: number): Day {
  if (number % 97 === 5) return { year: 1989, month: 1, day: 7 };
  if (number % 97 === 6) return { year: 1989, month: 1, day: 8 };
  if (number % 97 === 7) return { year: 1948, month: 2, day: 29 };
  return { year: 1931 + ((number * 7) % 69), month: 1 + ((number * 5) % 12), day: 1 + ((number * 11) % 28) };
}

const EXACT: readonly [(day: Day) => string, ...((day: Day) => string)[]] = [
  (day) => inEra(day, '年', '月', '日'),
  (day) => fullWidth(inEra(day, '年', '月', '日')),
  ({ year, month, day }) => `${initialOf({ year, month, day })}${eraYear({ year, month, day })}.${month}.${day}`,
  ({ year, month, day }) => `${initialOf({ year, month, day })}${eraYear({ year, month, day })}/${month}/${day}`,
  (day) => fullWidth(`${initialOf(day)}${eraYear(day)}.${day.month}.${day.day}`),
  (day) => `${initialOf(day)}${[eraYear(day), day.month, day.day].map(twoDigits).join('')}`,
  (day) => `${nameOf(day).charAt(0)}${eraYear(day)}.${day.month}.${day.day}`,
  (day) => `${signOf(day)}${eraYear(day)}年${day.month}月${day.day}日`,
  (day) =>
    `${nameOf(day)}${eraYear(day) === 1 ? '元' : kanjiNumber(eraYear(day))}年${kanjiNumber(day.month)}月${kanjiNumber(day.day)}日`,
  (day) => iso(day),
  ({ year, month, day }) => `${year}/${month}/${day}`,
  ({ year, month, day }) => `${year}年${month}月${day}日生`,
  ({ year, month, day }) => `${year}${twoDigits(month)}${twoDigits(day)}`,
  (day) => `${nameOf(day)}${eraYear(day)}年（${day.year}年）${day.month}月${day.day}日`,
  (day) => `${day.year}.${day.month}.${day.day}（${weekdayOf(day)}）`,
];

/** The birth of a person in one of the ways in which rosters write it; one in twelve is known less exactly or needs a remark. */
export function writtenBirth(number: number): WrittenBirth {
  const day = bornOn(number);
  const { year, month } = day;
  const incomplete = (birth: Partial<ExpectedBirth>, text: string): WrittenBirth => ({
    text,
    birth: { ...UNKNOWN, ...birth },
    reasons: ['BIRTH_INCOMPLETE BIRTH'],
    day: null,
  });
  const exact: ExpectedBirth = { ...UNKNOWN, precision: 'DAY', ...day };
  switch (number % 72) {
    case 1:
      return incomplete({ precision: 'MONTH', year, month }, `${year}年${month}月`);
    case 7:
      return incomplete({ precision: 'YEAR', year }, `${year}年`);
    case 13:
      return incomplete({ precision: 'AGE_DECADE', ageDecade: 80 }, '８０代');
    case 19:
      return { text: '', birth: UNKNOWN, reasons: [], day: null };
    case 25: {
      const late = { year: 1989, month: 2, day: 3 };
      const birth: ExpectedBirth = { ...UNKNOWN, precision: 'DAY', ...late };
      return { text: '昭和64年2月3日', birth, reasons: ['PAST_ERA_END BIRTH'], day: null };
    }
    case 31:
      return {
        text: `${iso(day)}（${otherWeekday(day)}）`,
        birth: exact,
        reasons: ['WEEKDAY_DIFFERS BIRTH'],
        day: null,
      };
    default:
      return { text: chosen(EXACT, number, 1)(day), birth: exact, reasons: [], day: iso(day) };
  }
}

function isHeisei({ year, month, day }: Day): boolean {
  return year > 1989 || (year === 1989 && (month > 1 || day > 7));
}

function eraYear(day: Day): number {
  return day.year - (isHeisei(day) ? 1988 : 1925);
}

function nameOf(day: Day): string {
  return isHeisei(day) ? '平成' : '昭和';
}

function initialOf(day: Day): string {
  return isHeisei(day) ? 'H' : 'S';
}

function signOf(day: Day): string {
  return isHeisei(day) ? '㍻' : '㍼';
}

function inEra(day: Day, year: string, month: string, ending: string): string {
  const number = eraYear(day) === 1 ? '元' : String(eraYear(day));
  return `${nameOf(day)}${number}${year}${day.month}${month}${day.day}${ending}`;
}

function iso({ year, month, day }: Day): string {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function weekdayOf({ year, month, day }: Day): string {
  return '日月火水木金土'.charAt(new Date(Date.UTC(year, month - 1, day)).getUTCDay());
}

function otherWeekday(day: Day): string {
  return weekdayOf({ ...day, day: day.day + 1 });
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

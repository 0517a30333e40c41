import {
  type FiscalYear,
  type PlainDate,
  addDays,
  endsBefore,
  parseFiscalYear,
  parseJapaneseDate,
  partsOf,
  plainDate,
  startsOn,
} from '@tsunagari/kernel';

/** A term of office that was read, half-open: `to` is the first day without it. Null = not told. */
export type TermReading =
  | {
      readonly ok: true;
      readonly from: PlainDate | null;
      readonly to: PlainDate | null;
      readonly remarks: readonly string[];
    }
  | { readonly ok: false; readonly code: string };

/** One end of a term. */
export type TermEndReading =
  | { readonly ok: true; readonly day: PlainDate | null; readonly remarks: readonly string[] }
  | { readonly ok: false; readonly code: string };

const UNTIL = /[〜～~]|から|より|\s[-–—―－ー]\s|(?<=[年月日度])[-–—―－ー]/u;
const LAST_WORD = /(?:まで|迄)$/u;

/**
 * Reads a term 任期 as rosters write it: 令和7年4月1日〜令和9年3月31日, R7.4〜R9.3, 令和7年度〜令和8年度, 令和7年度, R7.4.1から, 〜R9.3.31. The last day that
 * was written still belongs to the term: 〜R9.3.31 ends on 2027-04-01.
 *
 * Refused, never shifted: what {@link parseJapaneseDate} refuses; a single day, which may be either end; a calendar year alone
 * (TERM_YEAR_ONLY: 令和7年 is not 令和7年度); an end that is not after its beginning (TERM_UPSIDE_DOWN).
 */
export function readTerm(text: string): TermReading {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: true, from: null, to: null, remarks: [] };
  const parts = trimmed.split(UNTIL).map((part) => part.trim());
  if (parts.length === 1) return isLast(trimmed) ? whole(null, trimmed) : fiscalYearTerm(trimmed);
  if (parts.length > 2) return { ok: false, code: 'DATE_NOT_READ' };
  return whole(parts[0] ?? '', parts[1] ?? '');
}

/** The first day of a term: ROLE_FROM of a roster. 令和7年4月 → 2025-04-01, 令和7年度 → 2025-04-01. */
export function readTermStart(text: string): TermEndReading {
  return readEnd(text, { ofYear: startsOn, ofMonth: (first) => first, ofDay: (day) => day });
}

/** The first day without it, from the last day as written: ROLE_TO of a roster. 令和9年3月31日 → 2027-04-01, 令和9年3月 → 2027-04-01. */
export function readTermEnd(text: string): TermEndReading {
  return readEnd(text.trim().replace(LAST_WORD, ''), {
    ofYear: endsBefore,
    ofMonth: firstOfNextMonth,
    ofDay: (day) => addDays(day, 1),
  });
}

function whole(start: string | null, last: string): TermReading {
  const from = readTermStart(start ?? '');
  if (!from.ok) return from;
  const to = readTermEnd(last);
  if (!to.ok) return to;
  if (from.day !== null && to.day !== null && to.day <= from.day) return { ok: false, code: 'TERM_UPSIDE_DOWN' };
  return { ok: true, from: from.day, to: to.day, remarks: [...new Set([...from.remarks, ...to.remarks])] };
}

function fiscalYearTerm(text: string): TermReading {
  const year = fiscalYearOf(text);
  if (year) return { ok: true, from: startsOn(year.value), to: endsBefore(year.value), remarks: year.remarks };
  const date = parseJapaneseDate(text);
  return { ok: false, code: date.ok ? 'TERM_ONE_DAY' : date.code };
}

function readEnd(
  text: string,
  day: {
    readonly ofYear: (year: FiscalYear) => PlainDate;
    readonly ofMonth: (first: PlainDate) => PlainDate;
    readonly ofDay: (day: PlainDate) => PlainDate;
  },
): TermEndReading {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: true, day: null, remarks: [] };
  const year = fiscalYearOf(trimmed);
  if (year) return { ok: true, day: day.ofYear(year.value), remarks: year.remarks };
  const date = parseJapaneseDate(trimmed);
  if (!date.ok) return { ok: false, code: date.code };
  if (date.precision === 'year') return { ok: false, code: 'TERM_YEAR_ONLY' };
  return {
    ok: true,
    day: date.precision === 'day' ? day.ofDay(date.value) : day.ofMonth(date.value),
    remarks: date.remarks,
  };
}

function fiscalYearOf(text: string): { readonly value: FiscalYear; readonly remarks: readonly string[] } | null {
  if (!text.normalize('NFKC').includes('年度')) return null;
  const reading = parseFiscalYear(text);
  return reading.ok ? { value: reading.value, remarks: reading.pastEraEnd ? ['PAST_ERA_END'] : [] } : null;
}

function firstOfNextMonth(first: PlainDate): PlainDate {
  const { year, month } = partsOf(first);
  const next = month === 12 ? plainDate(year + 1, 1, 1) : plainDate(year, month + 1, 1);
  if (next === null) throw new RangeError(`no month follows ${first}`);
  return next;
}

function isLast(text: string): boolean {
  return LAST_WORD.test(text);
}

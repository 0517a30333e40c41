import {
  ERAS,
  type EraName,
  type PlainDate,
  dateFromParts,
  eraOn,
  parseJapaneseDate,
  partsOf,
  yearOfEra,
} from '@tsunagari/kernel';

/** What stands in the fields of a date, as typed. */
export interface EraDateParts {
  /** Null = 西暦. */
  readonly era: EraName | null;
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** The fields of a day, by its era: 2019-05-01 → 令和 1 5 1. No day leaves them empty, with the present era. */
export function partsFrom(date: PlainDate | null): EraDateParts {
  if (date === null) return { era: ERAS[0]?.name ?? null, year: '', month: '', day: '' };
  const { year, month, day } = partsOf(date);
  const era = eraOn(date);
  return {
    era: era?.name ?? null,
    year: String(era ? yearOfEra(era, date) : year),
    month: String(month),
    day: String(day),
  };
}

/** The day that the fields say; null while one is empty or there is no such day. Never shifted to another day. */
export function dayOf({ era, year, month, day }: EraDateParts): PlainDate | null {
  const [y, m, d] = [count(year === '元' ? '1' : year), count(month), count(day)];
  if (y === null || m === null || d === null) return null;
  // 令和2026年 and 西暦31年 are slips of the choice of era, not days.
  if (era === null ? y < 1000 : y > 99) return null;
  const reading = dateFromParts({ era: ERAS.find(({ name }) => name === era) ?? null, year: y, month: m, day: d });
  return reading.ok ? reading.value : null;
}

/** The fields of a whole date in one text (H31.4.1, 昭和23年4月1日, 1948/4/1); null when it is anything else. */
export function partsFromText(text: string): EraDateParts | null {
  const reading = parseJapaneseDate(text);
  return reading.ok && reading.precision === 'day' ? partsFrom(reading.value) : null;
}

function count(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,4}$/.test(plain) ? Number(plain) : null;
}

import { ERAS, ERA_PATTERN, type Era, type EraName, eraNamed, lastDayOf } from './era.js';
import { type FiscalYear, isFiscalYear, startsOn } from './fiscal-year.js';
import { withArabicDigits } from './japanese-number.js';

/** What was read from the text of a fiscal year. */
export type FiscalYearReading =
  | {
      readonly ok: true;
      readonly value: FiscalYear;
      /** The year was counted past the end of its era, as plans made before 2019 do: 平成32年度 = 2020. */
      readonly pastEraEnd: boolean;
    }
  | { readonly ok: false; readonly code: 'FISCAL_YEAR_NOT_READ' | 'FISCAL_YEAR_CONTRADICTORY' }
  | {
      /** No era was written (26年度) and none is assumed. */
      readonly ok: false;
      readonly code: 'FISCAL_YEAR_AMBIGUOUS';
      /** The years that it may be, newest first: 26年度 → 2044, 2014, 1951, 1893. */
      readonly candidates: readonly FiscalYear[];
    };

const WITH_ERA = new RegExp(String.raw`^(${ERA_PATTERN})\.?(元|\d{1,3})(?:年度?)?$`);
const WESTERN = /^(?:西暦|FY)?(\d{4})(?:年度?)?$/i;
const NO_ERA = /^(元|\d{1,2})年度$/;
const BOTH = /^(.*度)\((.*)\)$/;

/**
 * Reads 平成31年度, H31年度, 令和元年度, 2019年度, R1, FY2019 and 令和8年度（2026年度）, in half or full width or kanji numerals.
 * ２６年度 has no era: ambiguous unless the writer's era is known from elsewhere (the plan's own years, say).
 */
export function parseFiscalYear(text: string, defaultEra: EraName | null = null): FiscalYearReading {
  const plain = withArabicDigits(text).replace(/\s+/g, '');
  const both = BOTH.exec(plain);
  if (!both) return parseOne(plain, defaultEra);
  const first = parseOne(both[1] ?? '', defaultEra);
  const second = parseOne(both[2] ?? '', defaultEra);
  if (!first.ok || !second.ok) return { ok: false, code: 'FISCAL_YEAR_NOT_READ' };
  return first.value === second.value ? first : { ok: false, code: 'FISCAL_YEAR_CONTRADICTORY' };
}

function parseOne(plain: string, defaultEra: EraName | null): FiscalYearReading {
  const western = WESTERN.exec(plain);
  if (western) return found(Number(western[1]), null);
  const match = WITH_ERA.exec(plain);
  if (match) return inEra(eraNamed(match[1] ?? ''), match[2]);
  const bare = NO_ERA.exec(plain);
  if (!bare) return { ok: false, code: 'FISCAL_YEAR_NOT_READ' };
  if (defaultEra !== null) return inEra(eraNamed(defaultEra), bare[1]);
  const readings = ERAS.map((era) => inEra(era, bare[1]));
  const candidates = readings.flatMap((reading) => (reading.ok && !reading.pastEraEnd ? [reading.value] : []));
  if (candidates.length === 0) return { ok: false, code: 'FISCAL_YEAR_NOT_READ' };
  return { ok: false, code: 'FISCAL_YEAR_AMBIGUOUS', candidates };
}

function inEra(era: Era | null, year: string | undefined): FiscalYearReading {
  const count = year === '元' ? 1 : Number(year);
  return found(era && count >= 1 ? era.firstYear + count - 1 : Number.NaN, era);
}

function found(year: number, era: Era | null): FiscalYearReading {
  if (!isFiscalYear(year)) return { ok: false, code: 'FISCAL_YEAR_NOT_READ' };
  const last = era && lastDayOf(era);
  return { ok: true, value: year, pastEraEnd: last !== null && startsOn(year) > last };
}

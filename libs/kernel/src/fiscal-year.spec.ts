import fc from 'fast-check';
import { parseFiscalYear } from './fiscal-year-reading.js';
import {
  endsBefore,
  fiscalYear,
  fiscalYearContaining,
  fiscalYearLabel,
  fiscalYearName,
  fiscalYearNames,
  fiscalYearPeriod,
  startsOn,
} from './fiscal-year.js';
import { contains } from './period.js';
import { addDays, day, daysBetween, weekdayOf } from './plain-date.js';

const years = Array.from({ length: 62 }, (_, index) => fiscalYear(1979 + index));

/** The official name of each year, by the calendar of its April; only 2019 goes by its new era. */
const officialName = (year: number): string => {
  if (year < 1989) return `昭和${year - 1925}年度`;
  if (year === 1989) return '平成元年度';
  if (year < 2019) return `平成${year - 1988}年度`;
  return year === 2019 ? '令和元年度' : `令和${year - 2018}年度`;
};

describe('a fiscal year', () => {
  it.each([
    ['2019-03-31', 2018],
    ['2019-04-01', 2019],
    ['2019-04-30', 2019],
    ['2019-05-01', 2019],
    ['2020-03-31', 2019],
    ['2020-04-01', 2020],
    ['2017-03-15', 2016],
  ])('%s falls into %i', (date, year) => expect(fiscalYearContaining(day(date))).toBe(year));

  it('holds every day from 1 April to 31 March and no other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...years), fc.integer({ min: -400, max: 800 }), (year, distance) => {
        const date = addDays(startsOn(year), distance);
        expect(contains(fiscalYearPeriod(year), date)).toBe(fiscalYearContaining(date) === year);
      }),
    );
    expect(fiscalYearPeriod(fiscalYear(2019))).toEqual({ from: '2019-04-01', to: '2020-04-01' });
  });

  it('may have 53 Wednesdays, as 2026 has', () => {
    const year = fiscalYear(2026);
    const length = daysBetween(startsOn(year), endsBefore(year));
    const wednesdays = Array.from({ length }, (_, index) => weekdayOf(addDays(startsOn(year), index))).filter(
      (day) => day === 3,
    );
    expect(wednesdays).toHaveLength(53);
  });

  it.each(years)('%i has its official name and reads it', (year) => {
    expect(fiscalYearName(year)).toBe(officialName(year));
    expect(fiscalYearLabel(year)).toBe(`${officialName(year)}（${year}年度）`);
    expect(fiscalYearNames(year)).toContain(officialName(year));
    for (const text of [...fiscalYearNames(year), fiscalYearLabel(year), `${year}年度`]) {
      expect(parseFiscalYear(text)).toEqual({ ok: true, value: year, pastEraEnd: false });
    }
  });

  it.each([
    [1912, ['明治45年度', '大正元年度'], '大正元年度'],
    [1926, ['大正15年度', '昭和元年度'], '大正15年度'],
    [1988, ['昭和63年度'], '昭和63年度'],
    [1989, ['平成元年度'], '平成元年度'],
    [2019, ['平成31年度', '令和元年度'], '令和元年度'],
    [2020, ['令和2年度'], '令和2年度'],
  ])('%i goes by %j', (year, names, name) => {
    expect(fiscalYearNames(fiscalYear(year))).toEqual(names);
    expect(fiscalYearName(fiscalYear(year))).toBe(name);
  });

  it.each([1867, 9999, 2019.5, Number.NaN])('%p is none', (year) => expect(() => fiscalYear(year)).toThrow(RangeError));
});

describe('reading a fiscal year', () => {
  it.each([
    ['平成31年度', 2019],
    ['H31年度', 2019],
    ['令和元年度', 2019],
    ['㋿元年度', 2019],
    ['Ｒ１', 2019],
    ['２０１９年度', 2019],
    ['FY2019', 2019],
    ['平成二十六年度', 2014],
    ['昭和54年度', 1979],
  ])('%p is %i', (text, value) => expect(parseFiscalYear(text)).toEqual({ ok: true, value, pastEraEnd: false }));

  it.each([
    ['平成32年度', 2020],
    ['昭和64年度', 1989],
  ])('%p never came, yet counts to %i', (text, value) =>
    expect(parseFiscalYear(text)).toEqual({ ok: true, value, pastEraEnd: true }),
  );

  it('asks for the era when none is written', () => {
    const ambiguous = { ok: false, code: 'FISCAL_YEAR_AMBIGUOUS', candidates: [2044, 2014, 1951, 1893] };
    expect(parseFiscalYear('２６年度')).toEqual(ambiguous);
    expect(parseFiscalYear('26年度', '平成')).toEqual({ ok: true, value: 2014, pastEraEnd: false });
    expect(parseFiscalYear('32年度', '平成')).toEqual({ ok: true, value: 2020, pastEraEnd: true });
    expect(parseFiscalYear('令和2年度', '平成')).toMatchObject({ value: 2020, pastEraEnd: false });
  });

  it.each([
    ['令和8年度（2025年度）', 'FISCAL_YEAR_CONTRADICTORY'],
    ['令和0年度', 'FISCAL_YEAR_NOT_READ'],
    ['平成31年4月', 'FISCAL_YEAR_NOT_READ'],
    ['0年度', 'FISCAL_YEAR_NOT_READ'],
    ['26', 'FISCAL_YEAR_NOT_READ'],
    ['1867年度', 'FISCAL_YEAR_NOT_READ'],
    ['随時', 'FISCAL_YEAR_NOT_READ'],
    ['', 'FISCAL_YEAR_NOT_READ'],
  ])('%p is refused with %s', (text, code) => expect(parseFiscalYear(text)).toEqual({ ok: false, code }));
});

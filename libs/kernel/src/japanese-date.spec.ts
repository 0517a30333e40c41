import fc from 'fast-check';
import { dateFromParts } from './date-reading.js';
import { eraNamed } from './era.js';
import { formatEraDate, formatJapaneseDate, formatShortDate } from './japanese-date-format.js';
import { parseJapaneseDate } from './japanese-date.js';
import { addDays, day, daysBetween } from './plain-date.js';

describe('reading a date', () => {
  it.each([
    ['令和元年5月1日', '2019-05-01'],
    ['Ｒ１．５．１', '2019-05-01'],
    ['R元.5.1', '2019-05-01'],
    ['㋿元年五月一日', '2019-05-01'],
    ['H31.4.1', '2019-04-01'],
    ['h31/4/1', '2019-04-01'],
    ['H.31.4.1', '2019-04-01'],
    ['㍻31年4月1日', '2019-04-01'],
    ['平31・4・1', '2019-04-01'],
    ['平成 31 年 4 月 1 日', '2019-04-01'],
    ['H310401', '2019-04-01'],
    ['S54.4.1', '1979-04-01'],
    ['昭和五十四年四月一日', '1979-04-01'],
    ['昭和二十三年十二月三十一日', '1948-12-31'],
    ['二〇一九年四月一日', '2019-04-01'],
    ['昭和23年4月1日', '1948-04-01'],
    ['1948/4/1', '1948-04-01'],
    ['1948-04-01', '1948-04-01'],
    ['１９４８．４．１', '1948-04-01'],
    ['1948−4−1', '1948-04-01'],
    ['20190401', '2019-04-01'],
    ['2019 4 1', '2019-04-01'],
    ['2019/4/1 0:00', '2019-04-01'],
    ['2019-04-01T00:00:00', '2019-04-01'],
    ['西暦2019年4月1日', '2019-04-01'],
    ['令和8年（2026年）11月23日', '2026-11-23'],
    ['2019年（令和元年）5月1日', '2019-05-01'],
    ['2019（平成31）年4月1日', '2019-04-01'],
    ['令和元年5月1日（水）', '2019-05-01'],
    ['2019年5月1日 水曜日', '2019-05-01'],
    ['明治6年1月1日', '1873-01-01'],
  ])('%p is the day %s', (text, value) =>
    expect(parseJapaneseDate(text)).toEqual({ ok: true, kind: 'date', value, precision: 'day', remarks: [] }),
  );

  it.each([
    ['平31', '2019-01-01', 'year'],
    ['R元', '2019-05-01', 'year'],
    ['令和元年', '2019-05-01', 'year'],
    ['昭和五十四年', '1979-01-01', 'year'],
    ['S54', '1979-01-01', 'year'],
    ['平成元年', '1989-01-08', 'year'],
    ['昭和64年1月', '1989-01-01', 'month'],
    ['昭和元年12月', '1926-12-25', 'month'],
    ['令和8年（2026年）', '2026-01-01', 'year'],
    ['令和８年１１月', '2026-11-01', 'month'],
    ['1948年', '1948-01-01', 'year'],
    ['1948/4', '1948-04-01', 'month'],
  ])('%p keeps its precision', (text, value, precision) =>
    expect(parseJapaneseDate(text)).toEqual({ ok: true, kind: 'date', value, precision, remarks: [] }),
  );

  it.each([
    ['平成32年4月1日', '2020-04-01', 'PAST_ERA_END'],
    ['平成31年5月1日', '2019-05-01', 'PAST_ERA_END'],
    ['昭和64年1月8日', '1989-01-08', 'PAST_ERA_END'],
    ['昭和100年', '2025-01-01', 'PAST_ERA_END'],
    ['令和元年5月1日（木）', '2019-05-01', 'WEEKDAY_DIFFERS'],
    ['明治5年', '1872-01-01', 'LUNISOLAR_YEAR'],
  ])('%p is read with a remark', (text, value, remark) =>
    expect(parseJapaneseDate(text)).toMatchObject({ ok: true, value, remarks: [remark] }),
  );

  it.each([
    ['平成31年2月30日', 'DATE_IMPOSSIBLE'],
    ['2019/2/29', 'DATE_IMPOSSIBLE'],
    ['2019/13/1', 'DATE_IMPOSSIBLE'],
    ['H31.4.31', 'DATE_IMPOSSIBLE'],
    ['R0.5.1', 'DATE_IMPOSSIBLE'],
    ['H310431', 'DATE_IMPOSSIBLE'],
    ['20190431', 'DATE_IMPOSSIBLE'],
    ['令和元年4月30日', 'DATE_BEFORE_ERA'],
    ['令和元年4月', 'DATE_BEFORE_ERA'],
    ['平成元年1月7日', 'DATE_BEFORE_ERA'],
    ['昭和元年12月24日', 'DATE_BEFORE_ERA'],
    ['大正元年7月29日', 'DATE_BEFORE_ERA'],
    ['明治5年12月2日', 'DATE_LUNISOLAR'],
    ['明治元年9月', 'DATE_LUNISOLAR'],
    ['26年4月1日', 'DATE_ERA_MISSING'],
    ['26.4.1', 'DATE_ERA_MISSING'],
    ['令和8年（2025年）11月23日', 'DATE_CONTRADICTORY'],
    ['2019年（令和2年）5月1日', 'DATE_CONTRADICTORY'],
    ['', 'DATE_NOT_READ'],
    ['不明', 'DATE_NOT_READ'],
    ['43586', 'DATE_NOT_READ'],
    ['2019 1 111', 'DATE_NOT_READ'],
    ['昭和十五十年', 'DATE_NOT_READ'],
    ['平成31年5月（水）', 'DATE_NOT_READ'],
    ['2019-03-31T15:00:00Z', 'DATE_NOT_READ'],
    ['2019/4/1 15:30', 'DATE_NOT_READ'],
    ['80代', 'DATE_NOT_READ'],
    [`2019${' '.repeat(60)}4 1`, 'DATE_NOT_READ'],
  ])('%p is refused with %s', (text, code) => expect(parseJapaneseDate(text)).toEqual({ ok: false, code }));

  it('never fails on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof parseJapaneseDate(text).ok === 'boolean'));
  });
});

describe('a date in parts, as a form has it', () => {
  const heisei = eraNamed('平成');
  it.each([
    [
      { era: heisei, year: 31, month: 4, day: 30 },
      { ok: true, value: '2019-04-30', remarks: [] },
    ],
    [
      { era: heisei, year: 31, month: 5 },
      { ok: true, value: '2019-05-01', remarks: ['PAST_ERA_END'] },
    ],
    [
      { era: null, year: 2024, month: 2, day: 29 },
      { ok: true, value: '2024-02-29' },
    ],
    [
      { era: null, year: 2023, month: 2, day: 29 },
      { ok: false, code: 'DATE_IMPOSSIBLE' },
    ],
    [
      { era: heisei, year: 1.5 },
      { ok: false, code: 'DATE_IMPOSSIBLE' },
    ],
    [
      { era: heisei, year: -1 },
      { ok: false, code: 'DATE_IMPOSSIBLE' },
    ],
  ])('%j', (written, reading) => expect(dateFromParts(written)).toMatchObject(reading));
});

describe('writing a date', () => {
  it('writes both calendars, the era alone and the short form', () => {
    const date = day('2026-11-23');
    expect(formatJapaneseDate(date)).toBe('令和8年（2026年）11月23日');
    expect(formatJapaneseDate(date, 'month')).toBe('令和8年（2026年）11月');
    expect(formatJapaneseDate(date, 'year')).toBe('令和8年（2026年）');
    expect(formatEraDate(date)).toBe('令和8年11月23日');
    expect(formatShortDate(date)).toBe('R8.11.23');
    expect(formatShortDate(date, 'month')).toBe('R8.11');
    expect(formatShortDate(date, 'year')).toBe('R8');
  });

  it('does not put Gregorian days before 1873 into the lunisolar years of 明治', () => {
    expect(formatJapaneseDate(day('1872-12-31'))).toBe('1872年12月31日');
    expect(formatEraDate(day('1872-12-31'), 'year')).toBe('明治5年');
    expect(formatJapaneseDate(day('1873-01-01'))).toBe('明治6年（1873年）1月1日');
    expect(formatShortDate(day('1800-01-01'))).toBe('1800.1.1');
  });

  it('is read back as the same day, for every day from 1868 to 2100', () => {
    const first = day('1868-01-01');
    const last = daysBetween(first, day('2100-12-31'));
    const failed: string[] = [];
    for (let index = 0; index <= last; index++) {
      const date = addDays(first, index);
      for (const text of [formatJapaneseDate(date), formatEraDate(date), formatShortDate(date)]) {
        const reading = parseJapaneseDate(text);
        if (!reading.ok || reading.value !== date || reading.remarks.length > 0) failed.push(text);
      }
    }
    expect(failed).toEqual([]);
  });

  it('keeps year and month when read back', () => {
    const days = fc.integer({ min: 0, max: 82_000 }).map((days) => addDays(day('1873-01-01'), days));
    fc.assert(
      fc.property(days, fc.constantFrom('year' as const, 'month' as const), (date, precision) => {
        const reading = parseJapaneseDate(formatJapaneseDate(date, precision));
        expect(reading).toMatchObject({ ok: true, precision, remarks: [] });
        expect(reading.ok && formatJapaneseDate(reading.value, precision)).toBe(formatJapaneseDate(date, precision));
      }),
    );
  });
});

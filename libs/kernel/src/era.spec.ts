import { ERAS, eraNamed, eraOn, lastDayOf, yearOfEra } from './era.js';
import { formatEraDate, formatShortDate } from './japanese-date-format.js';
import { parseJapaneseDate } from './japanese-date.js';
import { addDays, day } from './plain-date.js';

describe('eras', () => {
  it.each([
    ['1868-01-24', null],
    ['1868-01-25', '明治'],
    ['1912-07-29', '明治'],
    ['1912-07-30', '大正'],
    ['1926-12-24', '大正'],
    ['1926-12-25', '昭和'],
    ['1989-01-07', '昭和'],
    ['1989-01-08', '平成'],
    ['2019-04-30', '平成'],
    ['2019-05-01', '令和'],
    ['2100-01-01', '令和'],
  ])('%s lies in %s', (date, name) => expect(eraOn(day(date))?.name ?? null).toBe(name));

  it.each([
    ['昭和', '1989-01-07'],
    ['平成', '2019-04-30'],
    ['令和', null],
  ])('%s ends on %s', (name, last) => {
    const era = eraNamed(name);
    expect(era && lastDayOf(era)).toBe(last);
  });

  it.each([
    ['㍻', '平成'],
    ['㋿', '令和'],
    ['㍼', '昭和'],
    ['Ｈ', '平成'],
    ['s', '昭和'],
    ['大', '大正'],
    ['慶応', undefined],
    ['', undefined],
  ])('%p names %p', (text, name) => expect(eraNamed(text)?.name).toBe(name));

  it.each(ERAS)('counts $name from the year of its first day', (era) => {
    expect(yearOfEra(era, era.startsOn)).toBe(1);
    expect(eraOn(addDays(era.startsOn, -1))).not.toBe(era);
  });

  it.each([
    ['1926-12-24', '大正15年12月24日', 'T15.12.24'],
    ['1926-12-25', '昭和元年12月25日', 'S1.12.25'],
    ['1989-01-07', '昭和64年1月7日', 'S64.1.7'],
    ['1989-01-08', '平成元年1月8日', 'H1.1.8'],
    ['2019-04-30', '平成31年4月30日', 'H31.4.30'],
    ['2019-05-01', '令和元年5月1日', 'R1.5.1'],
  ])('writes and reads the boundary %s', (date, long, short) => {
    expect(formatEraDate(day(date))).toBe(long);
    expect(formatShortDate(day(date))).toBe(short);
    expect(parseJapaneseDate(long)).toMatchObject({ value: date, remarks: [] });
    expect(parseJapaneseDate(short)).toMatchObject({ value: date, remarks: [] });
  });
});

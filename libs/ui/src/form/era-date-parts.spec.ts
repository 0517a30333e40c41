import { day } from '@tsunagari/kernel';
import { dayOf, partsFrom, partsFromText } from './era-date-parts.js';

describe('dayOf', () => {
  it.each([
    ['the last day of 平成', { era: '平成', year: '31', month: '4', day: '30' }, '2019-04-30'],
    ['the first day of 令和', { era: '令和', year: '1', month: '5', day: '1' }, '2019-05-01'],
    ['元 for the first year', { era: '令和', year: '元', month: '5', day: '1' }, '2019-05-01'],
    ['the last day of 昭和', { era: '昭和', year: '64', month: '1', day: '7' }, '1989-01-07'],
    ['the first day of 平成', { era: '平成', year: '1', month: '1', day: '8' }, '1989-01-08'],
    ['the last day of 大正', { era: '大正', year: '15', month: '12', day: '24' }, '1926-12-24'],
    ['the first day of 昭和', { era: '昭和', year: '1', month: '12', day: '25' }, '1926-12-25'],
    ['a Western year', { era: null, year: '1948', month: '4', day: '1' }, '1948-04-01'],
    ['full-width digits', { era: '昭和', year: '２３', month: '０４', day: '０１' }, '1948-04-01'],
    ['a leap day', { era: '令和', year: '6', month: '2', day: '29' }, '2024-02-29'],
  ] as const)('reads %s', (_name, parts, date) => {
    expect(dayOf(parts)).toBe(date);
  });

  it.each([
    ['a day before the era began', { era: '令和', year: '1', month: '4', day: '30' }],
    ['the 30th of February', { era: '令和', year: '8', month: '2', day: '30' }],
    ['a leap day of a common year', { era: '令和', year: '7', month: '2', day: '29' }],
    ['the 31st of a short month', { era: null, year: '2026', month: '11', day: '31' }],
    ['a Western year within an era', { era: '令和', year: '2026', month: '4', day: '1' }],
    ['a year of an era as a Western year', { era: null, year: '31', month: '4', day: '1' }],
    ['an empty day', { era: '令和', year: '8', month: '4', day: '' }],
    ['letters', { era: '令和', year: '8', month: '四月', day: '1' }],
    ['a negative month', { era: '令和', year: '8', month: '-4', day: '1' }],
  ] as const)('finds no day in %s', (_name, parts) => {
    expect(dayOf(parts)).toBeNull();
  });
});

describe('partsFrom', () => {
  it('writes a day by the era it lies in', () => {
    expect(partsFrom(day('2019-04-30'))).toEqual({ era: '平成', year: '31', month: '4', day: '30' });
    expect(partsFrom(day('2019-05-01'))).toEqual({ era: '令和', year: '1', month: '5', day: '1' });
  });

  it('offers the present era when there is no day yet', () => {
    expect(partsFrom(null)).toEqual({ era: '令和', year: '', month: '', day: '' });
  });
});

describe('partsFromText', () => {
  it.each(['H31.4.1', 'ｈ３１．４．１', '平成31年4月1日', '2019/4/1', '2019-04-01'])('takes %s apart', (text) => {
    expect(partsFromText(text)).toEqual({ era: '平成', year: '31', month: '4', day: '1' });
  });

  it.each(['31', '平成31年', 'H31.2.30', 'きのう'])('leaves %s alone', (text) => {
    expect(partsFromText(text)).toBeNull();
  });
});

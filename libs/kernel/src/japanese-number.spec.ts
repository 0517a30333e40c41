import fc from 'fast-check';
import { formatNumber, parseNumber, withArabicDigits } from './japanese-number.js';
import { formatYen } from './yen.js';

const KANJI = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const unit = (digit: number, name: string): string =>
  digit === 0 ? '' : `${digit === 1 ? '' : (KANJI[digit] ?? '')}${name}`;
const inKanji = (value: number): string =>
  `${unit(Math.floor(value / 1000), '千')}${unit(Math.floor(value / 100) % 10, '百')}${unit(Math.floor(value / 10) % 10, '十')}${KANJI[value % 10] ?? ''}`;

describe('numerals', () => {
  it.each([
    ['昭和五十四年', '昭和54年'],
    ['二〇一九年', '2019年'],
    ['平成廿六年', '平成26年'],
    ['金壱拾弐円', '金12円'],
    ['２０人', '20人'],
    ['十五十', '十五十'],
    ['五百千', '五百千'],
    ['令和元年', '令和元年'],
  ])('%p becomes %p', (text, digits) => expect(withArabicDigits(text)).toBe(digits));

  it('reads every number below ten thousand', () => {
    for (let value = 1; value < 10_000; value++) expect(withArabicDigits(inKanji(value))).toBe(String(value));
  });

  it.each([
    ['１，２３４', 1234],
    ['△５', -5],
    ['−5.5', -5.5],
    ['0', 0],
    ['1,23', null],
    ['12名', null],
    ['', null],
    ['Infinity', null],
    ['1e3', null],
  ])('%p is the number %p', (text, value) => expect(parseNumber(text)).toBe(value));

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) =>
        expect(parseNumber(formatNumber(value))).toBe(value === 0 ? 0 : value),
      ),
    );
  });

  it('writes △ for less than nothing only', () => {
    expect(formatNumber(-1234.5)).toBe('△1,234.5');
    expect(formatNumber(-0.04, 1)).toBe('0.0');
    expect(formatNumber(1234567)).toBe('1,234,567');
  });
});

describe('yen', () => {
  it.each([
    [1234567, '1,234,567円'],
    [-50000, '△50,000円'],
    [0, '0円'],
    [999, '999円'],
  ])('%d is written %s', (amount, text) => expect(formatYen(amount)).toBe(text));

  it.each([0.5, Number.NaN, 2 ** 53])('%d is no amount of yen', (amount) =>
    expect(() => formatYen(amount)).toThrow(RangeError),
  );
});

import fc from 'fast-check';
import { compareFigures } from './figure-change.js';
import { formatFigureSum, sumFigures } from './figure-sum.js';
import { type Figure, NOT_GIVEN, formatFigure, parseFigure } from './figure.js';

const exact = (amount: number): Figure => ({ quality: 'EXACT', amount });
const about = (amount: number): Figure => ({ quality: 'ABOUT', amount });
const words: Figure = { quality: 'TEXT', text: '随時' };

describe('reading a figure', () => {
  it.each([
    ['20', exact(20)],
    ['０', exact(0)],
    ['２０名', exact(20)],
    ['1,234 世帯', exact(1234)],
    ['27.6%', exact(27.6)],
    ['△1,000円', exact(-1000)],
    ['約20名', about(20)],
    ['およそ 300人', about(300)],
    ['20名程度', about(20)],
    ['延べ人数', { quality: 'TEXT', text: '延べ人数' }],
    ['20+3(子)', { ...exact(23), note: '20+3(子)' }],
    ['２０名＋３名（子）', { ...exact(23), note: '２０名＋３名（子）' }],
    ['225名(2024)', { ...exact(225), note: '225名(2024)' }],
    ['約20名+3(子)', { ...about(23), note: '約20名+3(子)' }],
    ['随時', words],
    [' 不定期 ', { quality: 'TEXT', text: '不定期' }],
    ['10〜15名', { quality: 'TEXT', text: '10〜15名' }],
    ['80人以上(午前・午後の2回)', { quality: 'TEXT', text: '80人以上(午前・午後の2回)' }],
    [
      'グループ正副代表39名のうち30名が会議に参加',
      { quality: 'TEXT', text: 'グループ正副代表39名のうち30名が会議に参加' },
    ],
    ['1,23', { quality: 'TEXT', text: '1,23' }],
    ['', NOT_GIVEN],
    ['　', NOT_GIVEN],
    ['－', NOT_GIVEN],
    ['未記入', NOT_GIVEN],
  ])('%p', (cell, figure) => expect(parseFigure(cell)).toEqual(figure));

  it('never takes a cell without digits for a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        fc.pre(!/\d/.test(cell.normalize('NFKC')));
        expect(parseFigure(cell).quality).toMatch(/^(TEXT|NOT_GIVEN)$/);
      }),
    );
  });

  it.each([
    [exact(1234), '1,234'],
    [about(20), '約20'],
    [exact(0), '0'],
    [words, '随時'],
    [NOT_GIVEN, '未記入'],
  ])('%j is written %p and read back', (figure, text) => {
    expect(formatFigure(figure)).toBe(text);
    expect(parseFigure(text)).toEqual(figure);
  });
});

describe('adding figures', () => {
  it('counts what gave no number instead of taking it as 0', () => {
    const sum = sumFigures([exact(20), about(20), exact(3), words, NOT_GIVEN, NOT_GIVEN]);
    expect(sum).toEqual({ amount: 43, exact: 2, about: 1, textOnly: 1, notGiven: 2 });
    expect(formatFigureSum(sum)).toBe('約43（概数 1件、文字のみ 1件、未記入 2件）');
  });

  it('has no amount when no row gave one; 0 is an amount', () => {
    expect(sumFigures([NOT_GIVEN, words])).toMatchObject({ amount: null });
    expect(formatFigureSum(sumFigures([NOT_GIVEN]))).toBe('集計できる数値なし（未記入 1件）');
    expect(formatFigureSum(sumFigures([exact(0)]))).toBe('0');
    expect(sumFigures([])).toEqual({ amount: null, exact: 0, about: 0, textOnly: 0, notGiven: 0 });
  });

  it('adds decimals exactly', () => expect(sumFigures([exact(0.1), exact(0.2), exact(1)]).amount).toBe(1.3));

  it('accounts for every row', () => {
    const figure = fc.oneof(fc.integer().map(exact), fc.nat().map(about), fc.constant(words), fc.constant(NOT_GIVEN));
    fc.assert(
      fc.property(fc.array(figure), (rows) => {
        const sum = sumFigures(rows);
        expect(sum.exact + sum.about + sum.textOnly + sum.notGiven).toBe(rows.length);
        expect(sum.amount === null).toBe(sum.exact + sum.about === 0);
      }),
    );
  });
});

describe('comparing with the year before', () => {
  const people = (figure: Figure) => ({ figure, unit: '名' });

  it.each([
    [120, 132, 12, 10, '120→132(+12)', '+10.0%'],
    [120, 120, 0, 0, '120→120(±0)', '±0.0%'],
    [120, 100, -20, -16.7, '120→100(△20)', '△16.7%'],
    [32, 34, 2, 6.3, '32→34(+2)', '+6.3%'],
    [32, 30, -2, -6.3, '32→30(△2)', '△6.3%'],
    [10000, 9999, -1, 0, '10,000→9,999(△1)', '±0.0%'],
    [27.5, 27.6, 0.1, 0.4, '27.5→27.6(+0.1)', '+0.4%'],
    [0, 5, 5, null, '0→5(+5)', null],
    [-100, 50, 150, null, '△100→50(+150)', null],
  ])('%d → %d', (before, after, difference, percent, text, percentText) =>
    expect(compareFigures(people(exact(before)), people(exact(after)))).toEqual({
      comparable: true,
      difference,
      percent,
      isAbout: false,
      text,
      percentText,
    }),
  );

  it('says when one of the two is approximate', () =>
    expect(compareFigures(people(about(20)), people(exact(25)))).toMatchObject({ isAbout: true, text: '約20→25(+5)' }));

  it.each([
    [NOT_GIVEN, exact(5), '名', 'MISSING'],
    [exact(0), NOT_GIVEN, '名', 'MISSING'],
    [exact(5), words, '名', 'TEXT_ONLY'],
    [exact(5), exact(6), '世帯', 'UNIT_CHANGED'],
  ])('%j and %j in %s are not comparable', (before, after, unit, reason) =>
    expect(compareFigures(people(before), { figure: after, unit })).toEqual({ comparable: false, reason }),
  );
});

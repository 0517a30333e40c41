import { fiscalYearOf } from './fiscal-year-field.js';

describe('the fiscal year that was typed', () => {
  it.each([
    ['2026', 2026],
    ['２０２６', 2026],
    ['令和8年度', 2026],
    ['平成31年度', 2019],
    ['R8', 2026],
  ])('%s is %i', (words, year) => expect(fiscalYearOf(words)).toBe(year));

  it.each(['', '8', 'ことし', '26年度'])('%s cannot be read', (words) => expect(fiscalYearOf(words)).toBeNull());
});

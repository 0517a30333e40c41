import { addDays, day, plainDate } from '@tsunagari/kernel';
import fc from 'fast-check';
import { readTerm, readTermEnd, readTermStart } from './read-term.js';

describe('a term of office', () => {
  it.each([
    ['令和7年4月1日〜令和9年3月31日', '2025-04-01', '2027-04-01'],
    ['R7.4.1～R9.3.31', '2025-04-01', '2027-04-01'],
    ['R7.4〜R9.3', '2025-04-01', '2027-04-01'],
    ['2025年4月－2026年12月', '2025-04-01', '2027-01-01'],
    ['2025-04-01 - 2027-03-31', '2025-04-01', '2027-04-01'],
    ['令和７年度〜令和８年度', '2025-04-01', '2027-04-01'],
    ['令和7年度', '2025-04-01', '2026-04-01'],
    ['R7.4.1から', '2025-04-01', null],
    ['令和7年4月1日から令和9年3月31日まで', '2025-04-01', '2027-04-01'],
    ['R9.3.31まで', null, '2027-04-01'],
    ['〜R9.3.31', null, '2027-04-01'],
    ['', null, null],
  ])('%s is [%s, %s)', (text, from, to) => expect(readTerm(text)).toMatchObject({ ok: true, from, to }));

  it.each([
    ['R7.4.31〜R9.3.31', 'DATE_IMPOSSIBLE'],
    ['R7.4.1〜R9.2.29', 'DATE_IMPOSSIBLE'],
    ['7.4.1〜9.3.31', 'DATE_ERA_MISSING'],
    ['令和7年〜令和9年', 'TERM_YEAR_ONLY'],
    ['令和7年4月1日', 'TERM_ONE_DAY'],
    ['R9.4.1〜R7.3.31', 'TERM_UPSIDE_DOWN'],
    ['R7.4.1〜R8.3.31〜R9.3.31', 'DATE_NOT_READ'],
    ['二年間', 'DATE_NOT_READ'],
  ])('%s is refused with %s', (text, code) => expect(readTerm(text)).toEqual({ ok: false, code }));

  it('counted past the end of its era is pointed out', () => {
    expect(readTerm('平成31年度〜平成32年度')).toMatchObject({
      from: '2019-04-01',
      to: '2021-04-01',
      remarks: ['PAST_ERA_END'],
    });
  });

  it('begins on the day that is written and ends with it; a day that does not exist is never shifted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2020, max: 2040 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, date) => {
          const exact = plainDate(year, month, date);
          const text = `${year}/${month}/${date}`;
          const refused = { ok: false, code: 'DATE_IMPOSSIBLE' };
          expect(readTermStart(text)).toEqual(exact ? { ok: true, day: exact, remarks: [] } : refused);
          expect(readTermEnd(text)).toEqual(exact ? { ok: true, day: addDays(exact, 1), remarks: [] } : refused);
        },
      ),
    );
  });

  it('written by its months holds all their days', () => {
    expect(readTermEnd('R6.2')).toEqual({ ok: true, day: day('2024-03-01'), remarks: [] });
    expect(readTermEnd('2024年12月')).toEqual({ ok: true, day: day('2025-01-01'), remarks: [] });
  });
});

import { addDays, day, plainDate } from '@tsunagari/kernel';
import fc from 'fast-check';
import { BIRTH_UNKNOWN, type Birth, ageOn, agree, birthText, readBirth } from './birth.js';

const TODAY = day('2026-11-23');
const birthOf = (text: string): Birth => {
  const result = readBirth(text, TODAY);
  if (!result.ok) throw new Error(result.code);
  return result.birth;
};

describe('a birth', () => {
  it.each([
    ['昭和23年4月1日', '昭和23年（1948年）4月1日'],
    ['S23.4', '昭和23年（1948年）4月'],
    ['1948', '昭和23年（1948年）'],
    ['80代', '80代'],
    ['', null],
  ])('written %s is read to people as %s', (text, read) => expect(birthText(birthOf(text))).toBe(read));

  it.each([
    ['1948-04-01', '2026-03-31', 77],
    ['1948-04-01', '2026-04-01', 78],
    ['2000-02-29', '2026-02-28', 25],
    ['2000-02-29', '2026-03-01', 26],
    ['1948-04', '2026-04-01', null],
    ['80代', '2026-04-01', null],
  ])('of %s makes on %s an age of %s', (text, on, age) => expect(ageOn(birthOf(text), day(on))).toBe(age));

  it('of any day is kept as that day, and of an impossible one not at all', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2025 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, date) => {
          const result = readBirth(`${year}/${month}/${date}`, TODAY);
          const exists = plainDate(year, month, date) !== null;
          expect(result.ok).toBe(exists);
          if (result.ok) expect(result.birth).toMatchObject({ birthYear: year, birthMonth: month, birthDay: date });
        },
      ),
    );
  });

  it('after today is refused, the day before is not', () => {
    expect(readBirth(addDays(TODAY, 1), TODAY)).toEqual({ ok: false, code: 'BIRTH_IN_FUTURE' });
    expect(readBirth(TODAY, TODAY)).toMatchObject({ ok: true });
  });

  it.each([
    ['1948-04-01', '1948', true],
    ['1948-04-01', '1948-04', true],
    ['1948-04-01', '1948-04-02', false],
    ['1948', '1949', false],
    ['1948', '80代', false],
  ])('%s and %s may be the same: %s', (one, other, same) => {
    expect(agree(birthOf(one), birthOf(other))).toBe(same);
    expect(agree(birthOf(other), birthOf(one))).toBe(same);
    expect(agree(BIRTH_UNKNOWN, birthOf(one))).toBe(false);
  });
});

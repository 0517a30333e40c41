import fc from 'fast-check';
import { type Period, close, contains, intersection, overlaps, period, touches } from './period.js';
import { type PlainDate, addDays, day } from './plain-date.js';

const START = day('2019-04-01');
const FISCAL_2019 = period(START, day('2020-04-01'));
const SINCE_2019 = period(START);
const days = Array.from({ length: 13 }, (_, index) => addDays(START, index));
const anyPeriod: fc.Arbitrary<Period> = fc
  .tuple(fc.integer({ min: 0, max: 11 }), fc.option(fc.integer({ min: 1, max: 12 })))
  .map(([from, length]) => period(addDays(START, from), length === null ? null : addDays(START, from + length)));

const membersOf = (of: Period | null): PlainDate[] => days.filter((date) => of !== null && contains(of, date));

describe('a half-open period', () => {
  it('holds its first day and not the day on which it ended', () => {
    expect(contains(FISCAL_2019, day('2019-03-31'))).toBe(false);
    expect(contains(FISCAL_2019, day('2019-04-01'))).toBe(true);
    expect(contains(FISCAL_2019, day('2020-03-31'))).toBe(true);
    expect(contains(FISCAL_2019, day('2020-04-01'))).toBe(false);
    expect(contains(SINCE_2019, day('9999-12-31'))).toBe(true);
  });

  it('closes once on a day after its beginning', () => {
    expect(close(SINCE_2019, day('2020-04-01'))).toEqual(FISCAL_2019);
    expect(() => close(SINCE_2019, START)).toThrow(RangeError);
    expect(() => close(SINCE_2019, day('2019-03-31'))).toThrow(RangeError);
    expect(() => period(START, START)).toThrow(RangeError);
  });

  it('touches a neighbour without sharing a day', () => {
    const next = period(day('2020-04-01'));
    expect(touches(FISCAL_2019, next)).toBe(true);
    expect(touches(next, FISCAL_2019)).toBe(true);
    expect(overlaps(FISCAL_2019, next)).toBe(false);
    expect(touches(FISCAL_2019, period(day('2020-04-02')))).toBe(false);
    expect(touches(SINCE_2019, next)).toBe(false);
  });

  it('overlaps exactly where days are shared, and intersects in these days', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        const shared = days.filter((date) => contains(a, date) && contains(b, date));
        expect(membersOf(intersection(a, b))).toEqual(shared);
        expect(overlaps(a, b)).toBe(shared.length > 0);
        expect(overlaps(b, a)).toBe(overlaps(a, b));
        expect(intersection(b, a)).toEqual(intersection(a, b));
      }),
    );
  });
});

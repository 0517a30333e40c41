import fc from 'fast-check';
import {
  addDays,
  compareDays,
  day,
  daysBetween,
  isPlainDate,
  parsePlainDate,
  partsOf,
  plainDate,
  weekdayOf,
} from './plain-date.js';

const anyDay = fc.integer({ min: 0, max: 3_652_058 }).map((days) => addDays(day('0001-01-01'), days));

describe('a plain date', () => {
  it.each([
    '2019-02-29',
    '2019-02-30',
    '1900-02-29',
    '2019-13-01',
    '2019-00-10',
    '2019-04-31',
    '2019-4-1',
    '0000-01-01',
    '2019-04-01T00:00',
    '',
  ])('refuses %p, which is no day', (text) => {
    expect(parsePlainDate(text)).toBeNull();
    expect(isPlainDate(text)).toBe(false);
    expect(() => day(text)).toThrow(RangeError);
  });

  it.each([
    [2000, 2, 29, '2000-02-29'],
    [2024, 2, 29, '2024-02-29'],
    [1, 1, 1, '0001-01-01'],
    [99, 12, 31, '0099-12-31'],
    [9999, 12, 31, '9999-12-31'],
  ])('makes %i-%i-%i', (year, month, date, text) => expect(plainDate(year, month, date)).toBe(text));

  it.each([
    [2023, 2, 29],
    [2019, 4, 31],
    [2019, 1, 0],
    [2019, 1.5, 1],
    [2019, 1, 366],
    [2019, 1, -30],
    [10000, 1, 1],
    [0, 1, 1],
    [Number.NaN, 1, 1],
  ])('never shifts %p-%p-%p to another day', (year, month, date) => expect(plainDate(year, month, date)).toBeNull());

  it('adds days over months, leap days and years', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2023-02-28'), 1)).toBe('2023-03-01');
    expect(addDays(day('2020-01-01'), -1)).toBe('2019-12-31');
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(day('0001-01-01'), -1)).toThrow(RangeError);
  });

  it('knows the day of the week', () => {
    expect(weekdayOf(day('2019-05-01'))).toBe(3);
    expect(weekdayOf(day('2026-11-22'))).toBe(0);
  });

  it('reads what it writes, orders as its days do and counts back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (date, distance) => {
        const { year, month, day: dayOfMonth } = partsOf(date);
        expect(plainDate(year, month, dayOfMonth)).toBe(date);
        fc.pre(
          daysBetween(day('0001-01-01'), date) + distance >= 0 && daysBetween(date, day('9999-12-31')) >= distance,
        );
        const other = addDays(date, distance);
        expect(daysBetween(date, other)).toBe(distance);
        expect(compareDays(other, date)).toBe(Math.sign(distance));
        expect(weekdayOf(other)).toBe((((weekdayOf(date) + distance) % 7) + 7) % 7);
      }),
    );
  });
});

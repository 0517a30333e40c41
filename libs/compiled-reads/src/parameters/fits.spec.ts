import { fits } from './fits.js';

describe('a value', () => {
  it.each([
    ['text', 'さくら'],
    ['int', -(2 ** 31)],
    ['bigint', '-9223372036854775808'],
    ['bigint', 2 ** 53 - 1],
    ['numeric', '-12.50'],
    ['float', 0.5],
    ['boolean', false],
    ['uuid', '019d45f0-0000-7000-8000-000000000001'],
    ['date', '2024-02-29'],
    ['timestamptz', '2026-11-24T09:00:00.123456+09:00'],
    ['jsonb', { any: ['thing'] }],
    ['text[]', ['a', null]],
  ] as const)('of %s is taken: %j', (type, value) => {
    expect(fits(type, value)).toBe(true);
  });

  it.each([
    ['text', 'a\0b'],
    ['int', 2 ** 31],
    ['int', 1.5],
    ['bigint', '9223372036854775808'],
    ['bigint', 2 ** 53],
    ['numeric', 'NaN'],
    ['boolean', 'true'],
    ['uuid', '019d45f0'],
    ['date', '2026-02-29'],
    ['date', '1900-02-29'],
    ['date', '2026-00-10'],
    ['date', 'now'],
    ['timestamptz', '2026-02-30T09:00:00Z'],
    ['timestamptz', '2026-02-20T24:00:00Z'],
    ['timestamptz', '2026-02-20T09:00:00+16:00'],
    ['jsonb', 'a\0b'],
    ['text[]', 'a'],
    ['int[]', [1, 'a']],
  ] as const)('that is no %s is refused: %j', (type, value) => {
    expect(fits(type, value)).toBe(false);
  });
});

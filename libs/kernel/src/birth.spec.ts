import { parseBirth } from './birth.js';

describe('reading a date of birth', () => {
  it.each([
    ['80代', 80],
    ['８０代', 80],
    ['80歳代', 80],
    ['八十代', 80],
    ['110代', 110],
  ])('%p is the decade of an age, no date', (text, decade) =>
    expect(parseBirth(text)).toEqual({ ok: true, kind: 'ageDecade', decade }),
  );

  it.each([
    ['昭和23年4月1日生', '1948-04-01', 'day'],
    ['S23年生まれ', '1948-01-01', 'year'],
    ['1948/4', '1948-04-01', 'month'],
  ])('%p is a date with its precision', (text, value, precision) =>
    expect(parseBirth(text)).toMatchObject({ ok: true, kind: 'date', value, precision }),
  );

  it.each(['85代', '990代', '80', '高齢', '0代'])('%p is neither', (text) =>
    expect(parseBirth(text)).toEqual({ ok: false, code: 'DATE_NOT_READ' }),
  );
});

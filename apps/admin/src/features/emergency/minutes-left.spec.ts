import { minutesLeft } from './use-minutes-left.js';

describe('the minutes until an end', () => {
  const now = Date.parse('2026-11-23T10:00:00Z');
  it.each([
    ['2026-11-23T11:00:00Z', 60],
    ['2026-11-23T10:59:01Z', 60],
    ['2026-11-23T10:00:01Z', 1],
    ['2026-11-23T10:00:00Z', 0],
    ['2026-11-23T09:00:00Z', 0],
  ])('%s are %i', (until, minutes) => expect(minutesLeft(until, now)).toBe(minutes));
});

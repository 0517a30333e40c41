import type { Clock } from '@tsunagari/kernel';
import { SignInThrottle } from './sign-in-throttle.js';

const MINUTE = 60_000;
const HERE = '192.0.2.7';

/** A throttle and its clock. */
function throttled() {
  let now = new Date('2026-11-24T09:00:00+09:00');
  const clock: Clock = {
    now: () => now,
    today: () => {
      throw new Error('the day does not matter');
    },
  };
  return { throttle: new SignInThrottle(clock), wait: (ms: number) => void (now = new Date(now.getTime() + ms)) };
}
const times = (count: number, attempt: (index: number) => number | null) =>
  Array.from({ length: count }, (_, index) => attempt(index));

describe('the throttle of signing in', () => {
  it('lets ten attempts pass for one address of mail and network, and again when the first is 15 minutes old', () => {
    const { throttle, wait } = throttled();
    const attempt = () => throttle.attempt(' A@example.jp', HERE, false);
    expect(attempt()).toBeNull();
    wait(MINUTE);
    expect(times(9, attempt)).toEqual(Array(9).fill(null));
    expect(attempt()).toBe(14 * 60);
    expect(throttle.attempt('a@EXAMPLE.jp', HERE, false)).toBe(14 * 60);
    expect(throttle.attempt('a@example.jp', '192.0.2.8', false)).toBeNull();
    wait(14 * MINUTE);
    expect([attempt(), attempt()]).toEqual([null, 60]);
  });

  it('lets a hundred pass from one network address, whatever the accounts, unless all clients share it', () => {
    const { throttle } = throttled();
    expect(times(100, (index) => throttle.attempt(`a${index}@example.jp`, HERE, false))).toEqual(Array(100).fill(null));
    expect(throttle.attempt('b@example.jp', HERE, false)).toBe(900);
    expect(throttle.attempt('b@example.jp', '192.0.2.8', false)).toBeNull();
    expect(times(200, (index) => throttle.attempt(`c${index}@example.jp`, HERE, true))).toEqual(Array(200).fill(null));
  });

  it('does not count those who get in', () => {
    const { throttle } = throttled();
    for (let index = 0; index < 300; index++) {
      expect(throttle.attempt('a@example.jp', HERE, false)).toBeNull();
      throttle.succeed('a@example.jp', HERE);
    }
    expect(times(10, () => throttle.attempt('a@example.jp', HERE, false))).toEqual(Array(10).fill(null));
    throttle.succeed('b@example.jp', HERE);
    expect(throttle.attempt('a@example.jp', HERE, false)).toBe(900);
  });

  it('does not forget one who is tried all the time because many others are tried as well', () => {
    const { throttle } = throttled();
    for (let round = 0; round < 10; round++) {
      throttle.attempt('a@example.jp', HERE, true);
      for (let index = 0; index < 1_500; index++) throttle.attempt(`${round}x${index}@example.jp`, HERE, true);
    }
    expect(throttle.attempt('a@example.jp', HERE, true)).toBe(900);
  });

  it('asks ten times an hour for a code, from wherever', () => {
    const { throttle, wait } = throttled();
    expect(times(10, () => throttle.askForCode('A@example.jp'))).toEqual(Array(10).fill(null));
    expect(throttle.askForCode('a@example.jp')).toBe(3_600);
    expect(throttle.askForCode('b@example.jp')).toBeNull();
    wait(60 * MINUTE);
    expect(throttle.askForCode('a@example.jp')).toBeNull();
  });
});

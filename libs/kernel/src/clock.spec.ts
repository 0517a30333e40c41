import { fixedClock, systemClock, tokyoDay } from './clock.js';

describe('the business day in Tokyo', () => {
  it.each([
    ['2019-03-31T14:59:59.999Z', '2019-03-31'],
    ['2019-03-31T15:00:00Z', '2019-04-01'],
    ['2019-04-01T00:00:00+09:00', '2019-04-01'],
    ['2024-02-29T23:59:59+09:00', '2024-02-29'],
  ])('at %s is %s, whatever the time zone of the machine', (instant, date) => {
    expect(fixedClock(instant).today()).toBe(date);
    expect(tokyoDay(new Date(instant))).toBe(date);
  });

  it('stands still and cannot be moved by who reads it', () => {
    const clock = fixedClock('2026-04-01T09:00:00+09:00');
    clock.now().setFullYear(1999);
    expect(clock.now().toISOString()).toBe('2026-04-01T00:00:00.000Z');
  });

  it.each(['2026-04-01', '2026-04-01T09:00', 'tomorrow', '2026-13-01T00:00:00Z'])('%p is no instant', (text) =>
    expect(() => fixedClock(text)).toThrow(RangeError),
  );

  it('begins when it begins in Tokyo, also for one who has asked a moment before', () => {
    const asked = ['2031-03-31T14:59:59.999Z', '2031-03-31T15:00:00Z', '2031-03-31T14:59:59.999Z'].map((instant) => {
      const now = jest.spyOn(Date, 'now').mockReturnValue(Date.parse(instant));
      const today = systemClock.today();
      now.mockRestore();
      return today;
    });
    expect(asked).toEqual(['2031-03-31', '2031-04-01', '2031-03-31']);
  });

  it('takes the day of the machine from the instant of the machine', () => {
    const before = tokyoDay(systemClock.now());
    const today = systemClock.today();
    expect([before, tokyoDay(systemClock.now())]).toContain(today);
  });
});

import { type PlainDate, day } from './plain-date.js';

/** Where commands read the time, so that tests decide what time it is. */
export interface Clock {
  now(): Date;
  /** The business day (営業日) in Asia/Tokyo. */
  today(): PlainDate;
}

/** Japan has kept UTC+9 all year since summer time ended in 1951; earlier instants do not occur in this project. */
const TOKYO_OFFSET_MS = 9 * 3_600_000;

/** The business day in Asia/Tokyo at an instant, whatever the machine's time zone. @throws RangeError for an invalid date. */
export function tokyoDay(instant: Date): PlainDate {
  return day(new Date(instant.getTime() + TOKYO_OFFSET_MS).toISOString().slice(0, 10));
}

const DAY_MS = 24 * 3_600_000;
/** The day that was asked for last: servers ask several times for each request. */
let known = { number: Number.NaN, day: tokyoDay(new Date()) };

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  today: () => {
    const now = Date.now();
    const number = Math.floor((now + TOKYO_OFFSET_MS) / DAY_MS);
    if (number !== known.number) known = { number, day: tokyoDay(new Date(now)) };
    return known.day;
  },
};

/** A clock that stands still at an ISO instant with its zone, `2026-04-01T00:00:00+09:00`. @throws RangeError without a zone. */
export function fixedClock(instant: string): Clock {
  if (!/T.*(?:Z|[+-]\d{2}:\d{2})$/.test(instant) || Number.isNaN(Date.parse(instant))) {
    throw new RangeError(`no instant with a time zone: ${instant}`);
  }
  const time = Date.parse(instant);
  return { now: () => new Date(time), today: () => tokyoDay(new Date(time)) };
}

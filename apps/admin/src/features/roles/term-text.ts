import { addDays, type PlainDate } from '@tsunagari/kernel';
import { dateText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';

/** Since when a term runs: 令和7年（2025年）4月1日から; that it is not known, when it is not. */
export function firstDayText(from: PlainDate | null): string {
  return from ? m.term_from({ date: dateText(from) }) : m.term_from_unknown();
}

/** Until when a term runs, as people say it, with its last day: 令和9年（2027年）3月31日まで. `to` is the first day after it. */
export function lastDayText(to: PlainDate): string {
  return m.last_day_is({ date: dateText(lastDay(to)) });
}

/** The last day of a term whose first day after it is `to`. */
export function lastDay(to: PlainDate): PlainDate {
  return addDays(to, -1);
}

/** The first day after a term whose last day people told: terms are half-open. */
export function dayAfter(last: PlainDate): PlainDate {
  return addDays(last, 1);
}

import { addDays, type PlainDate } from '@tsunagari/kernel';
import { dateText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';

/**
 * A term as people say it, with its last day: 令和7年（2025年）4月1日から令和9年（2027年）3月31日まで. `to` is the first day after it;
 * a day that is not known is said so.
 */
export function termText(from: PlainDate | null, to: PlainDate | null): string {
  const first = from ? m.term_from({ date: dateText(from) }) : m.term_from_unknown();
  return to ? m.term_until({ first, date: dateText(lastDay(to)) }) : first;
}

/** The last day of a term whose first day after it is `to`. */
export function lastDay(to: PlainDate): PlainDate {
  return addDays(to, -1);
}

/** The first day after a term whose last day people told: terms are half-open. */
export function dayAfter(last: PlainDate): PlainDate {
  return addDays(last, 1);
}

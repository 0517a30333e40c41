import type { PlainDate } from './plain-date.js';

/**
 * A half-open period `[from, to)` of days (期間): `from` is its first day, `to` the first day that no longer belongs to it,
 * null while it lasts. A term of office 任期 from 2025-04-01 until 2027-03-31 has `to` 2027-04-01.
 */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** A period of at least one day. @throws RangeError when `to` is not after `from`. */
export function period(from: PlainDate, to: PlainDate | null = null): Period {
  if (to !== null && to <= from) throw new RangeError(`a period ends after it begins: [${from}, ${to})`);
  return { from, to };
}

/** Whether the day lies in the period: its first day does, its `to` does not. */
export function contains({ from, to }: Period, date: PlainDate): boolean {
  return from <= date && (to === null || date < to);
}

/** Whether two periods share at least one day. */
export function overlaps(a: Period, b: Period): boolean {
  return (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);
}

/** Whether one ends exactly where the other begins: no gap, no shared day. */
export function touches(a: Period, b: Period): boolean {
  return a.to === b.from || b.to === a.from;
}

/** The shared days, null when there are none. */
export function intersection(a: Period, b: Period): Period | null {
  if (!overlaps(a, b)) return null;
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to === null ? b.to : b.to === null || a.to < b.to ? a.to : b.to;
  return { from, to };
}

/** The period ended: `on` is the first day that no longer belongs. @throws RangeError when not even one day would remain. */
export function close({ from }: Period, on: PlainDate): Period {
  return period(from, on);
}

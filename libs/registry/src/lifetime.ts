import type { PlainDate } from '@tsunagari/kernel';

/** From when until when something exists: null = not known, or without end. Half-open like every period. */
export interface Lifetime {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** Whether it exists on a day; an unknown beginning lies before every day. */
export function livesOn({ from, to }: Lifetime, date: PlainDate): boolean {
  return (from === null || from <= date) && (to === null || date < to);
}

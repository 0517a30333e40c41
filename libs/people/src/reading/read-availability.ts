import { AVAILABILITY_SLOTS, type AvailabilitySlot } from '../vocabulary.js';

/** The half days of a cell, Monday first; or a text that says more than half days of the week, which stays a remark. */
export type AvailabilityReading =
  { readonly ok: true; readonly slots: readonly AvailabilitySlot[] } | { readonly ok: false; readonly text: string };

type Half = 'AM' | 'PM';

const WEEK = '月火水木金土日';
const CODES = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
const SETS: Readonly<Record<string, string>> = {
  平日: '月火水木金',
  土日: '土日',
  週末: '土日',
  毎日: WEEK,
  いつでも: WEEK,
};
const TIMES: Readonly<Record<string, readonly Half[]>> = {
  午前中: ['AM'],
  午前: ['AM'],
  am: ['AM'],
  午後: ['PM'],
  pm: ['PM'],
  終日: ['AM', 'PM'],
};
/** What a cell is made of, the longest first. Anything else – 第2月曜, 月1日, 夜, 祝日, 以外, 18時 – makes it a remark. */
const PARTS = [
  { kind: 'set', pattern: /^(平日|土日|週末|毎日|いつでも)/u },
  { kind: 'range', pattern: /^([月火水木金土日])(?:曜日?)?(?:から|[~-])([月火水木金土日])(?:曜日?)?(?:まで)?/u },
  { kind: 'time', pattern: /^(午前中|午前|午後|am|pm|終日)/u },
  { kind: 'day', pattern: /^([月火水木金土日])(?:曜日?)?/u },
  { kind: 'filler', pattern: /^(?:のみ|の|は|と|や|及び|可能?|ok|だけ|なら|[・、,。/;()\n])/u },
] as const;

/**
 * Reads when someone has time: 月曜午前, 月・水・金の午後, 月～金, 土日, 平日, いつでも. A time belongs to all days written before it since the last time
 * (月・水午前、金午後); days without a time are whole days. A time without a day, and any word that is not known, is not read at all:
 * half of 平日（祝日を除く） would be wrong.
 */
export function readAvailability(text: string): AvailabilityReading {
  const unread: AvailabilityReading = { ok: false, text: text.trim() };
  const taken = new Set<AvailabilitySlot>();
  let days = '';
  let daysOfTime = '';
  let rest = even(text);
  while (rest !== '') {
    const part = PARTS.find(({ pattern }) => pattern.test(rest));
    const match = part?.pattern.exec(rest);
    if (!part || !match) return unread;
    const [whole, first = '', last = ''] = match;
    rest = rest.slice(whole.length);
    if (part.kind === 'time') {
      daysOfTime = days || daysOfTime;
      if (daysOfTime === '') return unread;
      take(taken, daysOfTime, TIMES[first] ?? []);
      days = '';
    } else if (part.kind !== 'filler') {
      const named = part.kind === 'set' ? (SETS[first] ?? '') : part.kind === 'range' ? between(first, last) : first;
      if (named === '') return unread;
      days += named;
    }
  }
  take(taken, days, ['AM', 'PM']);
  return { ok: true, slots: AVAILABILITY_SLOTS.filter((slot) => taken.has(slot)) };
}

/** Width, case and kinds of dash do not matter, spaces only part words. */
function even(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[〜～‐‑‒–—―−ー]/gu, '~')
    .replace(/[^\S\n]+/gu, '');
}

function take(taken: Set<AvailabilitySlot>, days: string, halves: readonly Half[]): void {
  for (const day of days) {
    const code = CODES[WEEK.indexOf(day)];
    if (code) for (const half of halves) taken.add(`${code}_${half}`);
  }
}

/** 月～金; empty when the first comes after the last. */
function between(first: string, last: string): string {
  return WEEK.slice(WEEK.indexOf(first), WEEK.indexOf(last) + 1);
}

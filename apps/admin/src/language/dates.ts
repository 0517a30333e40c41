import { type PlainDate, fiscalYear, fiscalYearLabel, formatJapaneseDate } from '@tsunagari/kernel';
import { m } from '../paraglide/messages.js';
import { currentLanguage } from './language.js';

/** 令和8年（2026年）11月23日; in English 23 November 2026. */
export function dateText(date: PlainDate): string {
  if (currentLanguage() !== 'en') return formatJapaneseDate(date);
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** A day that may be unknown, with what is known instead. */
export function dateOrNote(date: PlainDate | null | undefined, note: string | null | undefined): string {
  return date ? dateText(date) : (note ?? m.not_given());
}

/** 令和8年度（2026年度） */
export function fiscalYearText(year: number): string {
  return currentLanguage() === 'en' ? `FY ${year}` : fiscalYearLabel(fiscalYear(year));
}

/** From when until when, with 〜. */
export function periodText(from: PlainDate | null, to: PlainDate | null): string {
  return `${from ? dateText(from) : m.since_before()} 〜 ${to ? m.until_before({ date: dateText(to) }) : m.until_now()}`;
}

/** An instant in Japan's time. */
export function momentText(instant: string): string {
  const language = currentLanguage() === 'en' ? 'en-GB' : 'ja-JP-u-ca-japanese';
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Tokyo' }).format(
    new Date(instant),
  );
}

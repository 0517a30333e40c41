import { type PlainDate, formatJapaneseDate } from '@tsunagari/kernel';
import type { ReactElement, ReactNode } from 'react';

/** A name with its reading above it; without a reading the name alone. */
export function Furigana({ base, kana }: { readonly base: string; readonly kana: string | null }): ReactElement {
  return kana ? (
    <ruby>
      {base}
      <rp>（</rp>
      <rt>{kana}</rt>
      <rp>）</rp>
    </ruby>
  ) : (
    <>{base}</>
  );
}

/** A day in both calendars, 令和8年（2026年）4月1日, readable for machines too. An app in another language gives its own words. */
export function EraDate({ date, children }: { readonly date: PlainDate; readonly children?: ReactNode }): ReactElement {
  return (
    <time className="tn-date" dateTime={date}>
      {children ?? formatJapaneseDate(date)}
    </time>
  );
}

/** A short mark: a word in a shape. */
export function Badge({
  tone = 'neutral',
  children,
}: {
  readonly tone?: 'neutral' | 'accent' | 'warm';
  readonly children: ReactNode;
}): ReactElement {
  return (
    <span className="tn-badge" data-tone={tone}>
      {children}
    </span>
  );
}

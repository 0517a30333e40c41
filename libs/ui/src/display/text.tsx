import { type Figure, formatFigure } from '@tsunagari/kernel';
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

/** A figure as the house writes it, with its unit; not given is a word, never 0. */
export function FigureText({
  figure,
  unit,
  notGiven,
}: {
  readonly figure: Figure;
  readonly unit: string;
  readonly notGiven: string;
}): ReactElement {
  if (figure.quality === 'NOT_GIVEN') return <span className="tn-missing">{notGiven}</span>;
  return (
    <>
      {formatFigure(figure)}
      {figure.quality === 'TEXT' ? null : unit}
    </>
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

/** One count with its meaning. */
export interface Stat {
  readonly label: string;
  readonly value: ReactNode;
  readonly unit?: string;
  /** What is missing or how it was counted. */
  readonly note?: ReactNode;
}

/** Counts side by side, each with its meaning. */
export function Stats({ stats }: { readonly stats: readonly Stat[] }): ReactElement {
  return (
    <dl className="tn-stats">
      {stats.map(({ label, value, unit, note }) => (
        <div className="tn-stat" key={label}>
          <dt>{label}</dt>
          <dd className="tn-stat-value">
            {value}
            {unit ? <span className="tn-stat-unit">{unit}</span> : null}
          </dd>
          {note ? <dd className="tn-stat-note">{note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}

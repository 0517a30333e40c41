import { type Figure, formatFigure, formatNumber } from '@tsunagari/kernel';
import type { ReactElement, ReactNode } from 'react';

/**
 * A figure as the house writes it, with its unit: 1,234世帯, 約1,200世帯, 随時. Not given (未記入) is a word, never 0.
 */
export function FigureText({
  figure,
  unit,
  notGiven,
  about,
  source,
}: {
  readonly figure: Figure;
  readonly unit: string;
  readonly notGiven: string;
  /** Word before a rounded number, for apps that do not speak Japanese; 約 otherwise. */
  readonly about?: string;
  /** Where the figure comes from, usually an {@link Explanation}. */
  readonly source?: ReactNode;
}): ReactElement {
  return (
    <span className="tn-figure" data-quality={figure.quality}>
      <FigureWords figure={figure} unit={unit} notGiven={notGiven} about={about} />
      {source}
    </span>
  );
}

function FigureWords({
  figure,
  unit,
  notGiven,
  about,
}: {
  readonly figure: Figure;
  readonly unit: string;
  readonly notGiven: string;
  readonly about: string | undefined;
}): ReactElement {
  if (figure.quality === 'NOT_GIVEN') return <span className="tn-missing">{notGiven}</span>;
  if (figure.quality === 'TEXT') return <>{figure.text}</>;
  const number =
    figure.quality === 'ABOUT' && about !== undefined ? `${about}${formatNumber(figure.amount)}` : formatFigure(figure);
  return (
    <>
      {number}
      <span className="tn-unit">{unit}</span>
    </>
  );
}

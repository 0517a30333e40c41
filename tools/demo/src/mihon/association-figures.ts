import { type Figure, NOT_GIVEN } from '@tsunagari/kernel';
import { type FigureRow, MEASURES } from '@tsunagari/registry';
import { ANCHOR_YEAR, YEARS, firstDayOf } from './calendar.js';
import { type Draws, drawsOf } from './draws.js';
import type { Households } from './households.js';
import type { InventedAssociation } from './neighbourhood-associations.js';
import { SYNTHETIC } from './synthetic.js';

const LAST_YEAR = YEARS[YEARS.length - 1] ?? ANCHOR_YEAR;

/** What the associations reported: most figures exact, some 約, some not given, a few in words. The anchor year is complete. */
export function associationFigures(seed: string, associations: readonly InventedAssociation[]): FigureRow[] {
  return associations.flatMap((association) => [
    ...yearsOf(association).map((year) => householdsIn(year, association, seed)),
    ...(association.row.closedOn === null ? [members(association, seed)] : []),
  ]);
}

function yearsOf({ row }: InventedAssociation): number[] {
  return YEARS.filter((year) => row.closedOn === null || firstDayOf(year) < row.closedOn);
}

function householdsIn(year: number, { row, households }: InventedAssociation, seed: string): FigureRow {
  const draws = drawsOf(seed, 'report', `${row.code}:${year}`);
  const figure = reported(households, year, draws);
  return figureRow(row.code, 'HOUSEHOLDS', year, figure, figure === NOT_GIVEN ? '世帯数の報告がなかった年' : null);
}

function reported({ sizeClass, in: sizeIn }: Households, year: number, draws: Draws): Figure {
  const exact: Figure = { quality: 'EXACT', amount: sizeIn(year) };
  // Which side of 1,000 households an association is on must not be lost in rounding.
  if (year === ANCHOR_YEAR || sizeClass === 'GROWING') return exact;
  const lot = draws.unit('quality');
  const about: Figure = { quality: 'ABOUT', amount: Math.round(sizeIn(year) / 10) * 10 };
  if (sizeClass === 'LARGE') return lot < 0.1 ? about : exact;
  if (lot < 0.06) return NOT_GIVEN;
  if (year === LAST_YEAR && lot < 0.08) return { quality: 'TEXT', text: '集計中' };
  return lot < 0.2 ? about : exact;
}

/** 加入世帯 of the newest year; one in six associations does not say. */
function members({ row, households }: InventedAssociation, seed: string): FigureRow {
  const draws = drawsOf(seed, 'members', row.code);
  const share = 0.52 + draws.unit('share') * 0.38;
  const isKnown = draws.unit('known') > 1 / 6;
  const figure: Figure = isKnown
    ? { quality: 'EXACT', amount: Math.round(households.in(LAST_YEAR) * share) }
    : NOT_GIVEN;
  return figureRow(row.code, 'MEMBER_HOUSEHOLDS', LAST_YEAR, figure, null);
}

function figureRow(
  association: string,
  measure: 'HOUSEHOLDS' | 'MEMBER_HOUSEHOLDS',
  fiscalYear: number,
  figure: Figure,
  note: string | null,
): FigureRow {
  return {
    ...SYNTHETIC,
    ...MEASURES[measure],
    branch: null,
    association,
    measure,
    fiscalYear,
    asOf: firstDayOf(fiscalYear),
    asOfText: null,
    figure,
    meaning: measure === 'MEMBER_HOUSEHOLDS' ? '会費を納めている世帯' : null,
    note,
  };
}

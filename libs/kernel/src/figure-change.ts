import { type Figure, decimalsOf, exactSum, formatFigure, hasAmount } from './figure.js';
import { formatNumber } from './japanese-number.js';

/** A figure with the unit it counts (名, 世帯, 回). */
export interface MeasuredFigure {
  readonly figure: Figure;
  readonly unit: string;
}

/** Year on year (前年比, R18). */
export type FigureChange =
  | {
      readonly comparable: true;
      readonly difference: number;
      /** Percent of the earlier figure to one place, half away from zero; null when that was 0 or less. */
      readonly percent: number | null;
      /** At least one of the two is approximate. */
      readonly isAbout: boolean;
      /** As printed: 120→132(+12), 120→120(±0), 120→100(△20). */
      readonly text: string;
      /** +10.0%, ±0.0%, △16.7%; null as `percent`. */
      readonly percentText: string | null;
    }
  | { readonly comparable: false; readonly reason: 'MISSING' | 'TEXT_ONLY' | 'UNIT_CHANGED' };

/** Compares a figure with that of the year before. A missing or worded one, or another unit, is not comparable (R18). */
export function compareFigures(before: MeasuredFigure, after: MeasuredFigure): FigureChange {
  const [earlier, later] = [before.figure, after.figure];
  if (earlier.quality === 'NOT_GIVEN' || later.quality === 'NOT_GIVEN') return { comparable: false, reason: 'MISSING' };
  if (!hasAmount(earlier) || !hasAmount(later)) return { comparable: false, reason: 'TEXT_ONLY' };
  if (before.unit !== after.unit) return { comparable: false, reason: 'UNIT_CHANGED' };
  const difference = exactSum([later.amount, -earlier.amount]);
  const percent = earlier.amount > 0 ? percentOf(difference, earlier.amount) : null;
  return {
    comparable: true,
    difference,
    percent,
    isAbout: earlier.quality === 'ABOUT' || later.quality === 'ABOUT',
    text: `${formatFigure(earlier)}→${formatFigure(later)}(${signed(difference, decimalsOf(difference))})`,
    percentText: percent === null ? null : `${signed(percent, 1)}%`,
  };
}

/** One decimal place, half away from zero: 2 of 32 → 6.3. */
function percentOf(part: number, whole: number): number {
  const tenths = Math.round(Number(((Math.abs(part) * 1000) / whole).toFixed(6)));
  return tenths === 0 ? 0 : (Math.sign(part) * tenths) / 10;
}

/** +12, ±0, △12. */
function signed(value: number, decimals: number): string {
  return `${value > 0 ? '+' : value === 0 ? '±' : ''}${formatNumber(value, decimals)}`;
}

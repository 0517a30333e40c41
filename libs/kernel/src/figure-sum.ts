import { type Figure, exactSum, hasAmount } from './figure.js';
import { formatNumber } from './japanese-number.js';

/** A sum of rows that says what it is made of (R19). Rows without a number are counted, never taken as 0. */
export interface FigureSum {
  /** Null when no row gave a number. */
  readonly amount: number | null;
  /** Rows with an exact number. */
  readonly exact: number;
  /** Rows with an approximate number (約): the sum is then approximate too. */
  readonly about: number;
  /** Rows with words only (随時). */
  readonly textOnly: number;
  /** Rows without anything (未記入). */
  readonly notGiven: number;
}

/** Adds the figures of rows that have one unit. */
export function sumFigures(figures: readonly Figure[]): FigureSum {
  const numbers = figures.filter(hasAmount);
  const about = numbers.filter((figure) => figure.quality === 'ABOUT').length;
  return {
    amount: numbers.length === 0 ? null : exactSum(numbers.map((figure) => figure.amount)),
    exact: numbers.length - about,
    about,
    textOnly: figures.filter((figure) => figure.quality === 'TEXT').length,
    notGiven: figures.filter((figure) => figure.quality === 'NOT_GIVEN').length,
  };
}

/** 1,234 · 約43（概数 1件、未記入 2件） · 集計できる数値なし（未記入 3件）. */
export function formatFigureSum(sum: FigureSum): string {
  const { amount, about, textOnly, notGiven } = sum;
  const total = amount === null ? '集計できる数値なし' : `${about > 0 ? '約' : ''}${formatNumber(amount)}`;
  const remarks = [
    { word: '概数', count: about },
    { word: '文字のみ', count: textOnly },
    { word: '未記入', count: notGiven },
  ].filter(({ count }) => count > 0);
  return remarks.length === 0
    ? total
    : `${total}（${remarks.map(({ word, count }) => `${word} ${count}件`).join('、')}）`;
}

import { formatNumber, parseNumber } from './japanese-number.js';

/** How sure a figure is. `NOT_GIVEN` (未記入) is never 0. */
export const FIGURE_QUALITIES = ['EXACT', 'ABOUT', 'TEXT', 'NOT_GIVEN'] as const;
export type FigureQuality = (typeof FIGURE_QUALITIES)[number];

/** A figure with a number: exact (20名) or approximate (約20名). */
export interface NumberFigure {
  readonly quality: 'EXACT' | 'ABOUT';
  readonly amount: number;
  /** The cell as it was written, when it says more than the number: 20+3(子). */
  readonly note?: string;
}

/** A figure of a report (R2): exact, about, text only (随時, 不定期), or not given. */
export type Figure =
  NumberFigure | { readonly quality: 'TEXT'; readonly text: string } | { readonly quality: 'NOT_GIVEN' };

/** 未記入 */
export const NOT_GIVEN: Figure = { quality: 'NOT_GIVEN' };

/** Whether a figure has a number. */
export function hasAmount(figure: Figure): figure is NumberFigure {
  return figure.quality === 'EXACT' || figure.quality === 'ABOUT';
}

const UNIT =
  '(?:延べ|実)?(?:名|人|世帯|戸|軒|件|回|日|時間|分|箇所|か所|カ所|ヶ所|ヵ所|地区|事務区|自治会|町内会|団体|組|ペア|班|食|枚|部|冊|台|校|円|%)?';
const TERM = String.raw`[△▲−-]?[\d,]+(?:\.\d+)?\s*${UNIT}(?:\s*\([^()]*\))?`;
const CELL = new RegExp(
  String.raw`^(約|およそ|おおよそ|概ね|おおむね|ほぼ)?\s*(${TERM}(?:\s*\+\s*${TERM})*)\s*(ほど|程度|前後|余り|余|弱|強|くらい|ぐらい)?\s*(\([^()]*\))?$`,
);

/**
 * Reads a cell: 20, ２０名, 約20人, 20名程度, 20+3(子) (23 with the note), 随時 (text), empty, － or 未記入 (not given).
 * Nothing is lost and nothing guessed: ranges (10〜15名) and bounds (80人以上) stay text.
 */
export function parseFigure(cell: string): Figure {
  const text = cell.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (text === '' || text === '未記入' || /^[-ー―–—−]+$/.test(text)) return NOT_GIVEN;
  const match = CELL.exec(text);
  const amounts = (match?.[2] ?? '')
    .replace(/\([^()]*\)/g, '')
    .split('+')
    .map(amountOf);
  if (!match || amounts.includes(null)) return { quality: 'TEXT', text: cell.trim() };
  const figure: NumberFigure = { quality: match[1] || match[3] ? 'ABOUT' : 'EXACT', amount: exactSum(amounts) };
  return amounts.length > 1 || text.includes('(') ? { ...figure, note: cell.trim() } : figure;
}

/** 1,234, 約1,234, the text itself, or 未記入. */
export function formatFigure(figure: Figure): string {
  if (figure.quality === 'NOT_GIVEN') return '未記入';
  if (figure.quality === 'TEXT') return figure.text;
  return `${figure.quality === 'ABOUT' ? '約' : ''}${formatNumber(figure.amount)}`;
}

/** Adds decimals as they are written: 0.1 + 0.2 = 0.3. Nulls do not count. */
export function exactSum(amounts: readonly (number | null)[]): number {
  const numbers = amounts.filter((amount) => amount !== null);
  const decimals = Math.max(0, ...numbers.map(decimalsOf));
  return Number(numbers.reduce((sum, amount) => sum + amount, 0).toFixed(decimals));
}

/** Digits after the point as written: 27.60 in code is 27.6, hence 1. */
export function decimalsOf(amount: number): number {
  return Math.min(20, String(amount).split('.')[1]?.length ?? 0);
}

function amountOf(term: string): number | null {
  return parseNumber(term.replace(/[^\d.,△▲−-]/g, ''));
}

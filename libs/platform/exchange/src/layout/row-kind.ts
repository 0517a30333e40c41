import { withArabicDigits } from '@tsunagari/kernel';
import { type GridRow, isBlank } from './grid.js';
import { wordKey } from './header-words.js';
import type { LeftOutReason } from './layout.js';

/** What the rows below a header are judged by. */
export interface HeaderFacts {
  /** The rows of the header. */
  readonly rows: readonly GridRow[];
  /** Columns of required fields: who has a text there is someone. */
  readonly required: ReadonlySet<number>;
  /** Columns with a header. */
  readonly named: number;
}

const TOTAL = /^(?:小計|中計|合計|総計|累計|総数|計)[:：]?(?:\d+[名人件戸世帯]*)?$/u;
const COUNT = /^\d+(?:名|人|件|戸|世帯)?$/u;
const EXAMPLE = /^[（(【〔]?(?:記入例|記載例|入力例|見本|例)[)）】〕]?$/u;
const REMARK = /^(?:※|＊|\*|注[\d)）:：意])/u;
const HEADING = /^(?:第?[\d]+|.{1,12})(?:班|組|支部|地区|ブロック|の部|丁目|号棟)$/u;

/** Why a row below the header holds nobody; null when it does. */
export function whyLeftOut(row: GridRow, header: HeaderFacts): LeftOutReason | null {
  const texts = row.own.map((column) => compact(row.cells[column]?.text ?? ''));
  if (texts.length === 0) return row.cells.some(({ text }) => !isBlank(text)) ? 'CONTINUED' : 'BLANK';
  if (header.rows.some((headerRow) => repeats(row, headerRow))) return 'HEADER_AGAIN';
  if (isTotal(row, header)) return 'TOTAL';
  if (EXAMPLE.test(texts[0] ?? '')) return 'EXAMPLE';
  if (texts.length > 1) return null;
  const [text = ''] = texts;
  if (REMARK.test(text)) return 'REMARK';
  return isLonelyNumber(row, text, header) ? 'BLANK' : isHeading(row, text, header) ? 'GROUP' : null;
}

function compact(text: string): string {
  return withArabicDigits(text.normalize('NFKC')).replace(/\s+/g, '');
}

function repeats(row: GridRow, header: GridRow): boolean {
  if (header.own.length < 2 || row.own.length < header.own.length) return false;
  const keyOf = ({ cells }: GridRow, column: number) => wordKey(cells[column]?.text ?? '');
  return header.own.every((column) => keyOf(row, column) === keyOf(header, column));
}

/** 合計 in some cell, and nobody in the columns where someone has to stand: a number at most (30名). */
function isTotal(row: GridRow, { required }: HeaderFacts): boolean {
  const textOf = (column: number) => compact(row.cells[column]?.text ?? '');
  const isNobody = (column: number) => TOTAL.test(textOf(column)) || COUNT.test(textOf(column));
  return (
    row.own.some((column) => TOTAL.test(textOf(column))) &&
    row.own.every((column) => !required.has(column) || isNobody(column))
  );
}

/** Lines that were numbered beforehand and never filled. */
function isLonelyNumber(row: GridRow, text: string, { named, required }: HeaderFacts): boolean {
  return named > 1 && /^\d+$/.test(text) && row.own.every((column) => !required.has(column));
}

/** One text in the whole row: a heading when it sounds like one, or when it stands where nobody's name does. */
function isHeading(row: GridRow, text: string, { named, required }: HeaderFacts): boolean {
  const [column = -1] = row.own;
  if (HEADING.test(text)) return true;
  return named > 1 && (!required.has(column) || row.spans.has(column));
}

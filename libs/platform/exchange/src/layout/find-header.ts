import { type Grid, type GridRow, isBlank } from './grid.js';
import { type HeaderParts, guessColumns } from './guess-columns.js';
import type { FieldWords } from './header-words.js';

/** Rows of a sheet that make the header, as positions in the grid, with the texts of each column. */
export interface FoundHeader {
  readonly positions: readonly number[];
  readonly parts: HeaderParts;
}

/** Titles, addressees and days above a table take fewer rows than this. */
const ROWS_LOOKED_AT = 50;
/** Below this no header is recognised by its words: one header that only contains a word is none. */
const RECOGNISED = 0.8;
const LONGEST_HEADER = 30;

/**
 * Finds the header: the row, or two rows one below the other, whose texts name the most fields. Where no word is known, the first
 * row with two or more short texts without figures; else the table has none.
 * @param headerRow row of the file in which the header begins, when people have said it.
 */
export function findHeader<Key extends string>(
  grid: Grid,
  fields: readonly FieldWords<Key>[],
  headerRow?: number,
): FoundHeader {
  const told = headerRow === undefined ? -1 : grid.rows.findIndex(({ number }) => number === headerRow);
  const starts =
    told >= 0
      ? [told]
      : grid.rows.flatMap(({ own }, index) => (own.length > 0 ? [index] : [])).slice(0, ROWS_LOOKED_AT);
  let best: { header: FoundHeader; score: number } | undefined;
  for (const start of starts) {
    for (const header of headersFrom(grid, start)) {
      const score = scoreOf(grid, header, fields);
      if (!best || score > best.score) best = { header, score };
    }
  }
  if (best && (told >= 0 || best.score >= RECOGNISED)) return best.header;
  const plain = starts.find((start) => looksPlain(grid, start));
  return { positions: plain === undefined ? [] : [plain], parts: partsOf(grid, plain === undefined ? [] : [plain]) };
}

/** Headers that may begin in a row: the row alone, and with the row below where that stands under its groups. */
function headersFrom(grid: Grid, start: number): FoundHeader[] {
  const [upper, lower] = [grid.rows[start], grid.rows[start + 1]];
  const single = { positions: [start], parts: partsOf(grid, [start]) };
  if (!upper || !lower || lower.number !== upper.number + 1 || upper.own.length < 2 || lower.own.length === 0)
    return [single];
  return lower.own.every((column) => isHeaderText(lower, column)) ? [single, pairOf(grid, start)] : [single];
}

function pairOf(grid: Grid, start: number): FoundHeader {
  return { positions: [start, start + 1], parts: partsOf(grid, [start, start + 1]) };
}

function scoreOf<Key extends string>(
  grid: Grid,
  { positions, parts }: FoundHeader,
  fields: readonly FieldWords<Key>[],
): number {
  const required = new Set(fields.filter(({ field }) => field.required === true).map(({ field }) => field.key));
  let score = 0;
  for (const { key, confidence } of guessColumns(parts, fields).values())
    score += confidence * (required.has(key) ? 2 : 1);
  for (const position of positions) score -= strangers(grid.rows[position]);
  const [upper, lower] = positions.map((position) => grid.rows[position]);
  return upper && lower ? score + (standsBelowGroups(upper, lower) ? 0.5 : -1) : score;
}

/** Cells that no header has (figures, days, long texts), a quarter each, two at most. */
function strangers(row: GridRow | undefined): number {
  if (!row) return 0;
  return Math.min(2, row.own.filter((column) => !isHeaderText(row, column)).length / 4);
}

/** Whether each text of the lower row stands where the upper one has a group (several columns in one) or nothing of its own. */
function standsBelowGroups(upper: GridRow, lower: GridRow): boolean {
  const isOwn = new Set(upper.own);
  const below = new Set(lower.own);
  return lower.own.every(
    (column) => !isOwn.has(column) || upper.spans.has(column) || (!isOwn.has(column + 1) && below.has(column + 1)),
  );
}

function looksPlain(grid: Grid, start: number): boolean {
  const row = grid.rows[start];
  const hasRows = grid.rows.slice(start + 1).some(({ own }) => own.length > 1);
  return row !== undefined && hasRows && row.own.length > 1 && row.own.every((column) => isHeaderText(row, column));
}

function isHeaderText({ cells }: GridRow, column: number): boolean {
  const { text = '', value } = cells[column] ?? {};
  return value === undefined && text.length <= LONGEST_HEADER && !/\d{3}/.test(text.normalize('NFKC'));
}

/** Texts of each column's header, top to bottom. A group of an upper row goes on to the right over the texts below it. */
function partsOf({ rows, width }: Grid, positions: readonly number[]): HeaderParts {
  const [upper, lower] = positions.map((position) => rows[position]);
  let group = '';
  return Array.from({ length: width }, (_, column) => {
    const top = upper?.cells[column]?.text ?? '';
    const bottom = lower?.cells[column];
    const hasBottom = bottom !== undefined && bottom.note === null && !isBlank(bottom.text);
    if (!isBlank(top)) group = hasBottom ? top : '';
    else if (!hasBottom) group = '';
    return [isBlank(top) ? group : top, hasBottom ? bottom.text : ''].filter((part) => !isBlank(part));
  });
}

import type { MergedRange, SourceCell, SourceSheet } from '../reading/table-file.js';
import type { DataCell } from './layout.js';

/** A row of the sheet after merged cells were filled. */
export interface GridRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: readonly DataCell[];
  /** Columns with a text of their own: not blank, not filled by a merge. */
  readonly own: readonly number[];
  /** Merged cells that begin in this row: column → number of columns, where there is more than one. */
  readonly spans: ReadonlyMap<number, number>;
}

/** A sheet as a rectangle. */
export interface Grid {
  readonly rows: readonly GridRow[];
  readonly width: number;
}

/** A row while its merged cells are being filled. */
interface Filling {
  readonly cells: DataCell[];
  readonly spans: Map<number, number>;
}

const BLANK: DataCell = { text: '', note: null, from: null };

/** Makes a rectangle of a sheet and fills merged cells down and to the right with the text of their first cell. */
export function gridOf({ rows, merges }: SourceSheet): Grid {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, usedLength(cells)), 0);
  const numbers = rows.map(({ number }) => number);
  const filling = rows.map(({ cells }): Filling => ({
    cells: Array.from({ length: width }, (_, index) => plainCell(cells[index])),
    spans: new Map(),
  }));
  fillMerges(numbers, filling, merges, width);
  return {
    width,
    rows: rows.map(({ number, hidden }, index) => {
      const { cells, spans } = filling[index] ?? { cells: [], spans: new Map() };
      return { number, hidden, cells, spans, own: ownColumns(cells) };
    }),
  };
}

/** Whether a text shows nothing: spaces of any width. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}

function usedLength(cells: readonly SourceCell[]): number {
  return cells.findLastIndex(({ text }) => !isBlank(text)) + 1;
}

function plainCell(cell: SourceCell | undefined): DataCell {
  return cell === undefined || cell.text === '' ? BLANK : { ...cell, note: null, from: null };
}

function ownColumns(cells: readonly DataCell[]): number[] {
  return cells.flatMap(({ text, note }, index) => (note === null && !isBlank(text) ? [index] : []));
}

function fillMerges(
  numbers: readonly number[],
  rows: readonly Filling[],
  merges: readonly MergedRange[],
  width: number,
): void {
  // Merged cells never overlap in a sound file: together they cover the rectangle once at most. A hostile file stops here.
  let left = rows.length * width;
  for (const { top, left: first, bottom, right } of merges) {
    const from = atLeast(numbers, top);
    const until = atLeast(numbers, bottom + 1);
    const columns = Math.min(right, width) - first + 1;
    left -= Math.max(0, until - from) * Math.max(0, columns);
    if (left < 0) return;
    const origin = rows[from];
    if (numbers[from] !== top || !origin || columns < 1) continue;
    if (columns > 1) origin.spans.set(first - 1, columns);
    const cell = origin.cells[first - 1];
    if (!cell || isBlank(cell.text)) continue;
    const copy: DataCell = { ...cell, note: 'MERGED', from: { row: top, columnIndex: first - 1 } };
    for (const row of rows.slice(from, until)) {
      for (let column = first - 1; column < first - 1 + columns; column += 1) {
        if (isBlank(row.cells[column]?.text ?? '')) row.cells[column] = copy;
      }
    }
  }
}

/** Position of the first number that is not below the limit; the numbers ascend. */
function atLeast(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

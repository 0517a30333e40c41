import { parse } from 'csv-parse/sync';

/** One row: the trimmed text of each named column, empty where nothing stands. */
export type CsvRow<Column extends string> = Readonly<Record<Column, string>>;

/**
 * Reads the named columns of a CSV text with a header line; columns that are not named are left out.
 * @throws RangeError when a column is missing, and csv-parse's error when a row has another number of cells.
 */
export function csvRows<Column extends string>(text: string, columns: readonly Column[]): CsvRow<Column>[] {
  const [header = [], ...rows] = parse(text, { bom: true, skip_empty_lines: true, trim: true });
  const places = columns.map((column): readonly [Column, number] => [column, header.indexOf(column)]);
  const missing = places.filter(([, place]) => place < 0).map(([column]) => column);
  if (missing.length > 0) throw new RangeError(`the file lacks the column ${missing.join(', ')}`);
  return rows.map((row) => rowOf(places, row));
}

function rowOf<Column extends string>(places: readonly (readonly [Column, number])[], cells: string[]): CsvRow<Column> {
  const row: Partial<Record<Column, string>> = {};
  for (const [column, place] of places) row[column] = cells[place] ?? '';
  return row as CsvRow<Column>;
}

/** The text of a cell, null when nothing stands in it. */
export function textOrNull(cell: string): string | null {
  return cell === '' ? null : cell;
}

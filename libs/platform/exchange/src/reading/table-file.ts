/** What Excel knows of a cell beside its text; a CSV file knows nothing of the kind. */
export type CellValue =
  | { readonly kind: 'number'; readonly number: number }
  /** A day `YYYY-MM-DD`, without time or zone. */
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  /** `#N/A`, `#REF!` and their like. */
  | { readonly kind: 'error'; readonly code: string };

/** One cell as the file holds it. */
export interface SourceCell {
  readonly text: string;
  readonly value?: CellValue;
}

/** One row of a sheet. */
export interface SourceRow {
  /** Row of the file, 1 = first; people see it beside their sheet. */
  readonly number: number;
  readonly cells: readonly SourceCell[];
  readonly hidden: boolean;
}

/** Merged cells (セルの結合): rows and columns 1 = first, all four inclusive. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet, its rows from top to bottom. A CSV file has one. */
export interface SourceSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SourceRow[];
  readonly merges: readonly MergedRange[];
}

/** A file with tables as staff bring it (名簿ファイル), not yet understood. */
export interface TableFile {
  readonly format: 'xlsx' | 'csv';
  /** Null for Excel files, which have none. */
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'cp932' | 'utf-16' | null;
  readonly delimiter: string | null;
  readonly sheets: readonly SourceSheet[];
  readonly date1904: boolean;
}

/** How much is read of a file; beyond it the file is refused. */
export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly bytes: number;
  /** Bytes into which a workbook may unfold, all of its parts together. */
  readonly unfoldedBytes: number;
  /** Parts of a workbook: sheets, styles, pictures. */
  readonly parts: number;
  /** Rows with anything in them, all sheets together. */
  readonly rows: number;
  /** Columns with anything in them. */
  readonly columns: number;
  /** Cells with anything in them, all sheets together. */
  readonly cells: number;
}

const MEGABYTE = 1_048_576;

/** Far above every roster of a council; a sheet of 10,000 people with 20 columns unfolds into about 10 MB. */
export const READ_LIMITS: ReadLimits = {
  bytes: 20 * MEGABYTE,
  unfoldedBytes: 64 * MEGABYTE,
  parts: 2_000,
  rows: 20_000,
  columns: 200,
  cells: 600_000,
};

/** The longest text that a cell of Excel can hold. */
export const LONGEST_CELL = 32_767;

/** What a column holds: decides how a cell is written, so that codes and telephone numbers keep their zeros. */
export interface OutColumn {
  readonly header: string;
  readonly kind: 'text' | 'number' | 'phone';
  /** In full-width characters; from the contents unless told. */
  readonly width?: number;
}

/** Null = nothing was given; it is written as an empty cell, never as 0. */
export type OutCell = string | number | null;

/** A table that is taken away as a file. */
export interface OutTable {
  /** Name of the sheet and beginning of the file's name: 名簿. */
  readonly name: string;
  readonly columns: readonly OutColumn[];
  readonly rows: readonly (readonly OutCell[])[];
  /** Lines above the header: the watermark of invented data, the day. */
  readonly notes: readonly string[];
}

/** Excel; CSV in UTF-8 with a byte order mark, which Excel reads; CSV in CP932 for old programs. */
export type WriteFormat = 'XLSX' | 'CSV' | 'CSV_CP932';

/** A cell with characters that the encoding lacks; 〓 stands in their place. */
export interface UnencodableCell {
  /** Row and column of the file, 1 = first. */
  readonly row: number;
  readonly column: number;
  readonly header: string;
  /** `𠮷 (U+20BB7)`, several parted by spaces. */
  readonly characters: string;
}

/** A file to be taken away. */
export interface WrittenFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly extension: 'xlsx' | 'csv';
  readonly unencodable: readonly UnencodableCell[];
}

import type { CellValue } from '../reading/table-file.js';

/** Something that a column may hold, said by the domain: 氏名, ふりがな, 電話番号. */
export interface LayoutField<Key extends string = string> {
  readonly key: Key;
  /** As people call it; counts as a synonym. */
  readonly label: string;
  /** Other headers that mean the same: お名前, TEL. Width, kana and spaces do not matter. */
  readonly synonyms: readonly string[];
  /** A table without this field is hardly the one looked for. */
  readonly required?: boolean;
  /** Several columns may hold it: two telephone numbers. */
  readonly many?: boolean;
}

/** A place in the sheet. */
export interface CellPlace {
  /** Row of the file, 1 = first. */
  readonly row: number;
  /** Column, 0 = A. */
  readonly columnIndex: number;
}

/**
 * How a cell came by its text when it is not its own: `MERGED` = written once in merged cells (セルの結合), `DITTO` = 〃 or 同上, taken from
 * above, `DITTO_OPEN` = 〃 with nothing above it, left as it stands.
 */
export type CellNote = 'MERGED' | 'DITTO' | 'DITTO_OPEN';

/** A cell of the table. Its text is exactly what the file holds in this cell or, with a note, in the one it was taken from. */
export interface DataCell {
  readonly text: string;
  readonly value?: CellValue;
  readonly note: CellNote | null;
  /** Where the text stands when it was taken from another cell. */
  readonly from: CellPlace | null;
}

/** A row of the table: usually one person. */
export interface DataRow {
  readonly number: number;
  /** The row is hidden in Excel (非表示); it is read, so that nobody gets lost, and may be warned of. */
  readonly hidden: boolean;
  /** The heading above it: 第1班. */
  readonly heading: string | null;
  /** By column: `cells[0]` is column A. Every row has as many as the widest one. */
  readonly cells: readonly DataCell[];
}

/**
 * Why a row is none of the table: `TITLE` above the header, `HEADER`, `HEADER_AGAIN` on a later page, `BLANK`, `CONTINUED` = only the rest
 * of merged cells, `GROUP` = a heading such as 第1班, `TOTAL` = 小計 or 合計, `EXAMPLE` = 記入例, `REMARK` = ※ below the table.
 */
export type LeftOutReason =
  'TITLE' | 'HEADER' | 'HEADER_AGAIN' | 'BLANK' | 'CONTINUED' | 'GROUP' | 'TOTAL' | 'EXAMPLE' | 'REMARK';

/** A row that holds nobody. */
export interface LeftOutRow {
  readonly number: number;
  readonly reason: LeftOutReason;
}

/** A column of the table, and what it seems to hold. */
export interface LayoutColumn<Key extends string = string> {
  /** 0 = column A. */
  readonly index: number;
  /** As written; the parts of a header of two rows are joined: 連絡先 電話. Empty when there is none. */
  readonly header: string;
  readonly guess: Key | null;
  /** 1 = the header is a known name of the field, about 0.6 = it only contains one, 0 = no guess. */
  readonly confidence: number;
  /** The first different texts, for people to recognise the column. Personal data. */
  readonly samples: readonly string[];
}

/** What a sheet holds and where. Every row of the sheet is either in `rows` or in `leftOut`. */
export interface SheetLayout<Key extends string = string> {
  readonly sheetName: string;
  /** What stands above the header: 令和8年度 会員名簿. */
  readonly titleText: string | null;
  /** Rows of the file that make the header: one, two or, when the table has none, no row. */
  readonly headerRows: readonly number[];
  readonly columns: readonly LayoutColumn<Key>[];
  readonly rows: readonly DataRow[];
  readonly leftOut: readonly LeftOutRow[];
  /** Fingerprint of the header, under which a mapping is remembered. */
  readonly layoutKey: string;
}

import type { LayoutField } from './roster-fields.js';

/** What a workbook knows of a cell beside its text. */
export type CellValue =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'error'; readonly code: string };

/** One sheet as the file holds it; rows and columns count from 1. */
export interface RosterSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly {
    readonly number: number;
    readonly hidden: boolean;
    readonly cells: readonly { readonly text: string; readonly value?: CellValue | undefined }[];
  }[];
  readonly merges: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
}

/** A file that was read. */
export interface RosterFile {
  readonly format: 'xlsx' | 'csv';
  readonly encoding: string | null;
  /** The workbook counts its days from 1904. */
  readonly date1904: boolean;
  readonly sheets: readonly RosterSheet[];
}

/** A cell of a row of people. `DITTO` = 〃 was read as what stands above; `DITTO_OPEN` = there is nothing above, `MERGED` = the cell reaches over several rows. */
export interface LaidCell {
  readonly text: string;
  readonly value?: CellValue | undefined;
  readonly note?: 'DITTO' | 'DITTO_OPEN' | 'MERGED' | null | undefined;
}

/** A row of people, cells by the index of their column. */
export interface LaidRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: Readonly<Record<number, LaidCell | undefined>>;
}

/** A sheet taken apart: titles, header, columns with the field that each seems to hold, rows of people, and rows that are none. */
export interface RosterLayout {
  readonly sheetName: string;
  readonly titleText: string | null;
  readonly headerRows: readonly number[];
  readonly columns: readonly {
    readonly index: number;
    readonly header: string;
    /** Key of the field; null when nothing fits. */
    readonly guess: string | null;
    /** 0–1 */
    readonly confidence: number;
  }[];
  readonly rows: readonly LaidRow[];
  /** Blank rows, headings, subtotals. */
  readonly leftOut: readonly { readonly number: number; readonly reason: string }[];
  /** Fingerprint of the header: files of the same layout share it. */
  readonly layoutKey: string;
}

/** How files are read and tables found in them; whoever composes the application gives it. */
export interface RosterFiles {
  /** @throws DomainError when the file cannot be read */
  read(bytes: Uint8Array, name: string): Promise<RosterFile>;
  /** The sheet that seems to hold the table; undefined when none does. */
  choose(sheets: readonly RosterSheet[], fields: readonly LayoutField[]): RosterSheet | undefined;
  /** @param headerRow row of the file in which the header begins, when someone has said it */
  layOut(sheet: RosterSheet, fields: readonly LayoutField[], headerRow: number | null): RosterLayout;
}

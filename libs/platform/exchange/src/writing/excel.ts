import writeExcelFile from 'write-excel-file/node';
import type { OutCell, OutTable } from './out-table.js';

/** Control codes other than tab and line ends, and what is no character. */
const NOT_IN_XML = /(?![\t\r\n])[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;
const NARROWEST = 6;
const WIDEST = 60;
const LONGEST_SHEET_NAME = 31;

/** An Excel file: text cells are text whatever they look like, the header is bold and stays in sight. */
export async function excelBytes({ name, columns, rows, notes }: OutTable): Promise<Buffer> {
  const header = columns.map((column) => ({ value: column.header, type: String, fontWeight: 'bold' as const }));
  const data = [
    ...notes.map((note) => [textCell(note)]),
    header,
    ...rows.map((row) => columns.map((_, index) => cell(row[index] ?? null))),
  ];
  const widths = columns.map(({ header: title, width }, index) => ({
    width:
      width === undefined
        ? contentWidth([title, ...rows.slice(0, 200).map((row) => row[index] ?? null)])
        : 2 * width + 2,
  }));
  const file = writeExcelFile(data, {
    sheet: name.replace(/[\\/?*[\]:]/g, '・').slice(0, LONGEST_SHEET_NAME),
    columns: widths,
    stickyRowsCount: notes.length + 1,
  });
  return Buffer.from(await file.toBuffer());
}

function cell(value: OutCell) {
  if (value === null) return null;
  return typeof value === 'number' ? { value, type: Number } : textCell(value);
}

/** XML has no characters for most control codes. */
function textCell(value: string) {
  return { value: value.replace(NOT_IN_XML, '〓'), type: String };
}

/** Width in half-width characters: Japanese ones take two. */
function contentWidth(cells: readonly OutCell[]): number {
  const longest = Math.max(
    ...cells.map((value) =>
      [...String(value ?? '')].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0),
    ),
  );
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

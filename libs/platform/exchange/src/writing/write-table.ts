import { csvLines, csvText } from './csv.js';
import type { OutTable, UnencodableCell, WriteFormat, WrittenFile } from './out-table.js';

const BYTE_ORDER_MARK = '\uFEFF';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Writes a table as a file. Nothing of it is changed silently: what CP932 cannot carry is reported cell by cell. The writer of a format is
 * loaded with its first file: a server that starts needs none.
 */
export async function writeTable(table: OutTable, format: WriteFormat): Promise<WrittenFile> {
  if (format === 'XLSX') {
    const { excelBytes } = await import('./excel.js');
    return { bytes: await excelBytes(table), mediaType: EXCEL, extension: 'xlsx', unencodable: [] };
  }
  const lines = csvLines(table);
  if (format === 'CSV') {
    const bytes = Buffer.from(BYTE_ORDER_MARK + csvText(lines), 'utf8');
    return { bytes, mediaType: 'text/csv; charset=utf-8', extension: 'csv', unencodable: [] };
  }
  const { carriedByCp932, encodeCp932 } = await import('./cp932.js');
  const unencodable: UnencodableCell[] = [];
  const carried = lines.map((line, row) =>
    line.map((cell, column) => {
      const { text, lost } = carriedByCp932(cell);
      if (lost.length > 0) {
        const header = row > table.notes.length ? (table.columns[column]?.header ?? '') : '';
        unencodable.push({ row: row + 1, column: column + 1, header, characters: lost.map(named).join(' ') });
      }
      return text;
    }),
  );
  return {
    bytes: encodeCp932(csvText(carried)),
    mediaType: 'text/csv; charset=Shift_JIS',
    extension: 'csv',
    unencodable,
  };
}

function named(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${character} (U+${code})`;
}

import type { OutCell, OutColumn, OutTable } from './out-table.js';

/** Lines of a CSV file as cells of text: notes, header, rows. Each line of notes has one cell. */
export function csvLines({ columns, rows, notes }: OutTable): string[][] {
  return [
    ...notes.map((note) => [neutral(note)]),
    columns.map(({ header }) => neutral(header)),
    ...rows.map((row) => columns.map((column, index) => cellText(row[index] ?? null, column))),
  ];
}

/** The text of a CSV file (RFC 4180): CRLF, quoted where it must be. */
export function csvText(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}

function cellText(cell: OutCell, { kind }: OutColumn): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return kind === 'number' && /^-?\d+(\.\d+)?$/.test(cell) ? cell : neutral(cell);
}

/**
 * A spreadsheet would calculate what begins with = + - @ (full width too) or a control character: an apostrophe in front makes it text.
 * Source: OWASP, CSV injection. Excel files need none: their cells say that they are text.
 */
function neutral(text: string): string {
  return /^[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import { strToU8, zipSync } from 'fflate';

/** A cell as it is written: a text, a bare number, or a number shown as a day. */
export type WrittenCell = string | { readonly number: number; readonly isDay: boolean };

/** A row of a sheet. */
export interface WrittenLine {
  readonly cells: readonly WrittenCell[];
  readonly hidden?: boolean;
}

/** A sheet; merged cells as ranges: `B5:B10`. */
export interface WrittenSheet {
  readonly name: string;
  readonly lines: readonly WrittenLine[];
  readonly merges?: readonly string[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** The parts have nobody's time: the same workbook has the same bytes. */
const NO_TIME = new Date(2000, 0, 1);
/** Style 1 shows a number as a day of an era: ge.m.d, built-in format 57. */
const STYLES = `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="57"/></cellXfs></styleSheet>`;

/** Writes a workbook as people make it: merged cells, hidden rows, texts, numbers and days side by side. */
export function workbookOf(sheets: readonly WrittenSheet[]): Uint8Array<ArrayBuffer> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (content: string) => `<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`;
  const inSheets = (write: (sheet: WrittenSheet, number: number) => string) =>
    sheets.map((sheet, index) => write(sheet, index + 1)).join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${inSheets(
      ({ name }, number) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="s${number}"/>`,
    )}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      inSheets((_, number) => relation(`s${number}`, 'worksheet', `worksheets/sheet${number}.xml`)) +
        relation('styles', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)])),
  };
  const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return Uint8Array.from(zipSync(Object.fromEntries(bytes), { mtime: NO_TIME }));
}

/** 0 → A; a roster has fewer than 26 columns. */
export function columnLetter(column: number): string {
  return String.fromCharCode(65 + column);
}

function sheetXml({ lines, merges = [] }: WrittenSheet): string {
  const data = lines.map(({ cells, hidden = false }, index) => {
    const written = cells.map((cell, column) => cellXml(`${columnLetter(column)}${index + 1}`, cell));
    return `<row r="${index + 1}"${hidden ? ' hidden="1"' : ''}>${written.join('')}</row>`;
  });
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<worksheet xmlns="${MAIN}"><sheetData>${data.join('')}</sheetData>${merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
}

function cellXml(place: string, cell: WrittenCell): string {
  if (typeof cell !== 'string') return `<c r="${place}"${cell.isDay ? ' s="1"' : ''}><v>${cell.number}</v></c>`;
  if (cell === '') return '';
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** Control characters as Excel writes them: _x0007_. */
function escaped(text: string): string {
  return text
    .replace(/(?![\n\t])\p{Cc}/gu, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

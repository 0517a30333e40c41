import { strToU8, zipSync } from 'fflate';

/** A row of a sheet as it is written: texts, whether it is hidden. */
export interface WrittenRow {
  readonly texts: readonly string[];
  readonly hidden?: boolean;
}

/** A sheet as it is written. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly WrittenRow[];
  /** Merged cells: `A3:A12`. */
  readonly merges?: readonly string[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** The days of the parts are nobody's: the same workbook has the same bytes. */
const NO_DAY = new Date(2000, 0, 1);
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Writes a workbook as people make it, with hidden rows and merged cells. */
export function workbookOf(sheets: readonly WrittenSheet[]): Uint8Array<ArrayBuffer> {
  const numbered = sheets.map((sheet, index) => ({ sheet, number: index + 1 }));
  const parts = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbered
      .map(({ sheet, number }) => `<sheet name="${escaped(sheet.name)}" sheetId="${number}" r:id="rId${number}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${RELATIONS}">${numbered
      .map(
        ({ number }) =>
          `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
      )
      .join('')}</Relationships>`,
    ...Object.fromEntries(numbered.map(({ sheet, number }) => [`xl/worksheets/sheet${number}.xml`, sheetXml(sheet)])),
  };
  const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return Uint8Array.from(zipSync(Object.fromEntries(bytes), { mtime: NO_DAY }));
}

function sheetXml({ rows, merges = [] }: WrittenSheet): string {
  const data = rows.map(({ texts, hidden }, index) => {
    const cells = texts.map((text, column) =>
      text === ''
        ? ''
        : `<c r="${letters(column)}${index + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
    );
    return `<row r="${index + 1}"${hidden ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
  });
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${data.join('')}</sheetData>${merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
}

/** 0 → A, 26 → AA */
export function letters(column: number): string {
  const rest = column % 26;
  const before = column < 26 ? '' : letters(Math.floor(column / 26) - 1);
  return before + String.fromCharCode(65 + rest);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

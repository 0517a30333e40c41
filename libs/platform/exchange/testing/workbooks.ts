import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a workbook that a test writes by hand. */
export interface HandWritten {
  /** What stands in `<sheetData>` and behind it, by the name of the sheet. */
  readonly sheets?: Readonly<Record<string, string>>;
  readonly hiddenSheets?: readonly string[];
  /** Content of `<sst>`. */
  readonly strings?: string;
  /** Content of `<styleSheet>`. */
  readonly styles?: string;
  readonly date1904?: boolean;
  /** Further parts, or others in place of these. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** A workbook whose XML a test writes by hand. */
export function handWritten({
  sheets = { 名簿: '' },
  hiddenSheets = [],
  strings,
  styles,
  date1904,
  parts = {},
}: HandWritten): Uint8Array {
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${names
      .map(
        (name, index) =>
          `<sheet name="${name}" sheetId="${index + 1}"${hiddenSheets.includes(name) ? ' state="hidden"' : ''} r:id="s${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}">${names
      .map((_, index) => relation(`s${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
      .join(
        '',
      )}${relation('st', 'sharedStrings', 'sharedStrings.xml')}${relation('sy', 'styles', '/xl/styles.xml')}</Relationships>`,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${MAIN}">${sheets[name] ?? ''}</worksheet>`,
      ]),
    ),
    ...parts,
  };
  return zipped(all);
}

/** Packs parts, each compressed as well as can be. */
export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(parts).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(bytes), { level: 9 });
}

/** `<sheetData>` of rows of texts as inline strings. */
export function rowsOf(rows: readonly (readonly string[])[]): string {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<sheetData>${rows
    .map(
      (texts) => `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('')}</row>`,
    )
    .join('')}</sheetData>`;
}

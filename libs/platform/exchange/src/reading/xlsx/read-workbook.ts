import type { ReadLimits } from '../limits.js';
import { FileRefused } from '../refusals.js';
import { TableCounter } from '../table-counter.js';
import type { SourceSheet, TableFile } from '../table-file.js';
import type { WorkbookContext } from './cell-value.js';
import { openPackage } from './open-package.js';
import { readContents } from './read-contents.js';
import { readSheet } from './read-sheet.js';
import { readStrings } from './read-strings.js';
import { readStyles } from './read-styles.js';

/** Reads an Excel workbook (.xlsx): the values of its cells as they were saved. Nothing is calculated, nothing fetched. @throws FileRefused */
export async function readWorkbook(bytes: Uint8Array, limits: ReadLimits): Promise<TableFile> {
  try {
    const file = await openPackage(bytes, limits);
    const { date1904, sheets: entries, stringsPart, stylesPart } = await readContents(file);
    const context: WorkbookContext = {
      date1904,
      strings:
        stringsPart && file.has(stringsPart) ? await readStrings(await file.open(stringsPart), limits.cells) : [],
      styles: stylesPart && file.has(stylesPart) ? await readStyles(await file.open(stylesPart)) : [],
    };
    const counter = new TableCounter(limits);
    const sheets: SourceSheet[] = [];
    for (const { name, hidden, part } of entries) {
      sheets.push({ name, hidden, ...(await readSheet(await file.open(part), context, counter)) });
    }
    if (sheets.length === 0) throw new FileRefused('FILE_NOT_READABLE');
    if (sheets.every(({ rows }) => rows.length === 0)) throw new FileRefused('FILE_EMPTY');
    return { format: 'xlsx', encoding: null, delimiter: null, sheets, date1904 };
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('FILE_NOT_READABLE');
  }
}

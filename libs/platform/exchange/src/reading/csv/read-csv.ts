import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { parse } from 'csv-parse';
import { type ReadLimits, LONGEST_CELL } from '../limits.js';
import { FileRefused } from '../refusals.js';
import { TableCounter } from '../table-counter.js';
import type { SourceRow, TableFile } from '../table-file.js';
import { decodeText } from './decode-text.js';
import { findDelimiter } from './find-delimiter.js';

const CHUNK = 65_536;
const ROWS_AT_ONCE = 500;

/**
 * Reads a CSV file. A quote that stands in the middle of a cell is a part of it; a quoted cell may hold new lines.
 * @throws FileRefused
 */
export async function readCsv(bytes: Uint8Array, name: string, limits: ReadLimits): Promise<TableFile> {
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === '') throw new FileRefused('FILE_EMPTY');
  const delimiter = findDelimiter(text);
  const rows: SourceRow[] = [];
  const counter = new TableCounter(limits);
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_CELL * 8,
  });
  try {
    let number = 0;
    for await (const record of Readable.from(chunks(text)).pipe(parser)) {
      number += 1;
      const cells = textsOf(record);
      if (counter.takes(cells)) rows.push({ number, hidden: false, cells: cells.map((cell) => ({ text: cell })) });
      // The others of this process get their turn.
      if (number % ROWS_AT_ONCE === 0) await setImmediate();
    }
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('FILE_NOT_READABLE');
  }
  const sheet = { name: name.replace(/\.[^.]*$/, ''), hidden: false, rows, merges: [] };
  return { format: 'csv', encoding, delimiter, sheets: [sheet], date1904: false };
}

function* chunks(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    let end = start + CHUNK;
    // The two halves of a character beyond U+FFFF stay together.
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end += 1;
    yield text.slice(start, end);
    start = end;
  }
}

function textsOf(record: unknown): string[] {
  return Array.isArray(record) ? record.map(String) : [];
}

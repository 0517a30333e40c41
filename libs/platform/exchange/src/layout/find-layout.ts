import { createHash } from 'node:crypto';
import type { SourceSheet } from '../reading/table-file.js';
import { withoutDittos } from './ditto.js';
import { type FoundHeader, findHeader } from './find-header.js';
import { type Grid, gridOf, isBlank } from './grid.js';
import { type Guess, guessColumns } from './guess-columns.js';
import { type FieldWords, wordKey, wordsOf } from './header-words.js';
import type { DataRow, LayoutColumn, LayoutField, LeftOutRow, SheetLayout } from './layout.js';
import { type HeaderFacts, whyLeftOut } from './row-kind.js';

const SAMPLES = 3;

/**
 * Takes a sheet apart: titles, header of one or two rows, rows of people, and rows that are none (blank, headings, totals, examples).
 * @param headerRow row of the file in which the header begins, when someone has said it
 */
export function findLayout<Key extends string>(
  sheet: SourceSheet,
  fields: readonly LayoutField<Key>[],
  headerRow?: number,
): SheetLayout<Key> {
  const words = wordsOf(fields);
  const grid = gridOf(sheet);
  const header = findHeader(grid, words, headerRow);
  const guesses = guessColumns(header.parts, words);
  const { rows, leftOut } = splitRows(grid, header, factsOf(grid, header, guesses, words));
  return {
    sheetName: sheet.name,
    titleText: titleOf(grid, header),
    headerRows: header.positions.flatMap((position) => grid.rows[position]?.number ?? []),
    columns: columnsOf(grid, header, guesses, rows),
    rows,
    leftOut,
    layoutKey: layoutKeyOf(header),
  };
}

/**
 * The sheet that holds the table: one with the required fields before others, visible before hidden, then the one with more known columns
 * and rows. Undefined when no sheet holds anything.
 */
export function chooseSheet<Key extends string>(
  sheets: readonly SourceSheet[],
  fields: readonly LayoutField<Key>[],
): SourceSheet | undefined {
  const required = new Set(fields.filter((field) => field.required === true).map(({ key }) => key));
  let best: { sheet: SourceSheet; score: number } | undefined;
  for (const sheet of sheets) {
    if (sheet.rows.length === 0) continue;
    const { columns, rows } = findLayout(sheet, fields);
    const guesses = columns.flatMap(({ guess }) => guess ?? []);
    const score =
      guesses.filter((key) => required.has(key)).length * 1_000 -
      (sheet.hidden ? 500 : 0) +
      guesses.length * 10 +
      Math.min(9, rows.length / 100);
    if (!best || score > best.score) best = { sheet, score };
  }
  return best?.sheet;
}

function factsOf<Key extends string>(
  grid: Grid,
  { positions, parts }: FoundHeader,
  guesses: ReadonlyMap<number, Guess<Key>>,
  words: readonly FieldWords<Key>[],
): HeaderFacts {
  const needed = new Set(words.filter(({ field }) => field.required === true).map(({ field }) => field.key));
  return {
    rows: positions.flatMap((position) => grid.rows[position] ?? []),
    required: new Set([...guesses].filter(([, { key }]) => needed.has(key)).map(([column]) => column)),
    named: parts.filter((part) => part.length > 0).length,
  };
}

function splitRows(grid: Grid, header: FoundHeader, facts: HeaderFacts): { rows: DataRow[]; leftOut: LeftOutRow[] } {
  const [first = 0, last = first - 1] = [header.positions.at(0), header.positions.at(-1)];
  const rows: DataRow[] = [];
  const leftOut: LeftOutRow[] = [];
  let heading: string | null = null;
  grid.rows.forEach((row, position) => {
    const { number, hidden } = row;
    const reason = position < first ? 'TITLE' : position <= last ? 'HEADER' : whyLeftOut(row, facts);
    if (reason !== null) leftOut.push({ number, reason });
    if (reason === 'GROUP') heading = row.cells[row.own[0] ?? 0]?.text.trim() ?? null;
    if (reason !== null) return;
    const above = rows.at(-1);
    rows.push({ number, hidden, heading, cells: withoutDittos(row.cells, above?.cells, above?.number ?? 0) });
  });
  return { rows, leftOut };
}

function titleOf(grid: Grid, { positions }: FoundHeader): string | null {
  const texts = grid.rows
    .slice(0, positions[0] ?? 0)
    .map(({ cells, own }) => own.map((column) => cells[column]?.text.trim() ?? '').join(' '))
    .filter((text) => text !== '');
  return texts.length === 0 ? null : texts.join('\n');
}

function columnsOf<Key extends string>(
  { width }: Grid,
  { parts }: FoundHeader,
  guesses: ReadonlyMap<number, Guess<Key>>,
  rows: readonly DataRow[],
): LayoutColumn<Key>[] {
  return Array.from({ length: width }, (_, index) => {
    const { key = null, confidence = 0 } = guesses.get(index) ?? {};
    const header = oneLine((parts[index] ?? []).join(' '));
    return { index, header, guess: key, confidence, samples: samplesOf(rows, index) };
  }).filter(({ header, samples }) => header !== '' || samples.length > 0);
}

function samplesOf(rows: readonly DataRow[], index: number): string[] {
  const samples = new Set<string>();
  for (const { cells } of rows) {
    const { text = '', note = null } = cells[index] ?? {};
    if (note === null && !isBlank(text)) samples.add(text);
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}

/** Headers are broken into lines to keep columns narrow, and are shown in one. Control characters are none that people wrote. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

function layoutKeyOf({ parts }: FoundHeader): string {
  const keys = parts.map((part) => part.map(wordKey).join('/'));
  return createHash('sha256').update(keys.join('|')).digest('hex').slice(0, 32);
}

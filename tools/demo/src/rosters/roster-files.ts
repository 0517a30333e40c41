import { writeTable } from '@tsunagari/exchange';
import { ROSTER_HEADERS, type RosterLine } from './sample-roster.js';
import { type WrittenRow, letters, workbookOf } from './workbook.js';

/** The roster as Excel in Japan saves CSV. */
export async function asCp932Csv(lines: readonly RosterLine[]): Promise<Uint8Array<ArrayBuffer>> {
  const columns = ROSTER_HEADERS.map((header) => ({ header, kind: 'text' as const }));
  const rows = lines.map(({ cells }) => ROSTER_HEADERS.map((header) => cells[header]));
  const { bytes, unencodable } = await writeTable({ name: '名簿', columns, rows, notes: [] }, 'CSV_CP932');
  if (unencodable.length > 0) throw new Error('CP932 cannot carry the roster');
  return Uint8Array.from(bytes);
}

/** Lines of the same association one below the other: its name is written once, in merged cells. */
const IN_ONE_CELL = 10;
const HIDDEN_EVERY = 40;
const TITLE_ROWS = 2;
const HEADER_ROWS = 2;

/**
 * The same people as a council keeps them in Excel: two title rows, a header of two rows with groups (連絡先, 任期), the association merged over
 * the rows of its people, some rows hidden, a sum at the end, and a second sheet.
 */
export function asTwinWorkbook(lines: readonly RosterLine[]): Uint8Array<ArrayBuffer> {
  const title = [{ texts: ['みほん市社会福祉協議会　会員名簿（架空）'] }, { texts: ['', '', '令和8年11月現在'] }];
  const groups: Partial<Record<string, string>> = { 電話: '連絡先', '任期 自': '任期' };
  const upper = ROSTER_HEADERS.map((header) => groups[header] ?? (isBelowGroup(header) ? '' : header));
  const lower = ROSTER_HEADERS.map((header) => (isBelowGroup(header) ? header.replace('任期 ', '') : ''));
  const first = TITLE_ROWS + HEADER_ROWS;
  const place = ROSTER_HEADERS.indexOf('自治会名');
  const merges = [range('電話', '携帯', TITLE_ROWS + 1), range('任期 自', '任期 至', TITLE_ROWS + 1), 'A1:O1'];
  const rows = lines.map(({ cells }, index): WrittenRow => {
    const before = lines[index - 1]?.cells['自治会名'];
    const isRest = index % IN_ONE_CELL !== 0 && before === cells['自治会名'];
    const texts = ROSTER_HEADERS.map((header) => (header === '自治会名' && isRest ? '' : cells[header]));
    if (!isRest) {
      const run = runFrom(lines, index);
      if (run > 1) merges.push(`${letters(place)}${first + index + 1}:${letters(place)}${first + index + run}`);
    }
    return { texts, hidden: index % HIDDEN_EVERY === HIDDEN_EVERY - 1 };
  });
  const sum = { texts: ['合計', '', `${lines.length}名`] };
  return workbookOf([
    { name: '集計', rows: [{ texts: ['自治会', '人数'] }, { texts: ['みほん町', String(lines.length)] }] },
    { name: '会員名簿', rows: [...title, { texts: upper }, { texts: lower }, ...rows, sum], merges },
  ]);
}

function isBelowGroup(header: string): boolean {
  return ['電話', '携帯', '任期 自', '任期 至'].includes(header);
}

function range(from: (typeof ROSTER_HEADERS)[number], to: (typeof ROSTER_HEADERS)[number], row: number): string {
  return `${letters(ROSTER_HEADERS.indexOf(from))}${row}:${letters(ROSTER_HEADERS.indexOf(to))}${row}`;
}

/** How many lines from this one on have the same association, within one merged cell. */
function runFrom(lines: readonly RosterLine[], start: number): number {
  const name = lines[start]?.cells['自治会名'];
  const end = (Math.floor(start / IN_ONE_CELL) + 1) * IN_ONE_CELL;
  let index = start;
  while (index < Math.min(end, lines.length) && lines[index]?.cells['自治会名'] === name) index += 1;
  return index - start;
}

import { ROSTER_HEADERS, type RosterHeader, type RosterRow } from './roster-row.js';
import { BARE_DAY, DAY_AS_NUMBER, isHiddenInWorkbook, keptInWorkbookAs } from './expected-rows.js';
import { type WrittenCell, type WrittenLine, columnLetter, workbookOf } from './workbook-xml.js';

/** People in one group (班) of the sheet. */
export const GROUP_OF = 50;
const PLACE = ROSTER_HEADERS.indexOf('自治会名');
/** Columns that stand under one word of the upper row of the header. */
const GROUPS: readonly { readonly word: string; readonly lower: Partial<Record<RosterHeader, string>> }[] = [
  { word: '連絡先', lower: { 電話: '電話', 携帯: '携帯', メール: 'メール' } },
  { word: '任期', lower: { '任期 自': '自', '任期 至': '至' } },
];
const TITLES: readonly WrittenLine[] = [
  { cells: ['見本市社会福祉協議会　会員名簿（架空）'] },
  { cells: ['', '', '令和8年11月1日現在'] },
  { cells: [] },
];

/**
 * The same people as a council keeps them in Excel: title rows, a header of two rows in groups (連絡先, 任期), the association in merged
 * cells, a heading, a subtotal and a blank row for every group, hidden rows, days of Excel beside written ones, numbers beside texts, and a
 * second sheet 集計.
 */
export function asTwinWorkbook(roster: readonly RosterRow[]): Uint8Array<ArrayBuffer> {
  const { upper, lower, merges } = header(TITLES.length + 1);
  const lines: WrittenLine[] = [...TITLES, upper, lower];
  for (let start = 0; start < roster.length; start += GROUP_OF) {
    const group = roster.slice(start, start + GROUP_OF);
    lines.push({ cells: [`第${start / GROUP_OF + 1}班`] });
    merges.push(...placeMerges(group, lines.length + 1));
    lines.push(...group.map((row, index) => lineOf(row, start + index, group[index - 1])));
    lines.push({ cells: ['', '小計', `${group.length}名`] }, { cells: [] });
  }
  lines.push({ cells: ['', '合計', `${roster.length}名`] }, { cells: ['※ この名簿の人は実在しません。'] });
  const sums = [
    ['自治会', '人数'],
    ['見本', String(roster.length)],
  ].map((cells) => ({ cells }));
  return workbookOf([
    { name: '集計', lines: sums },
    { name: '会員名簿', lines, merges: ['A1:H1', ...merges] },
  ]);
}

function header(row: number): { upper: WrittenLine; lower: WrittenLine; merges: string[] } {
  const groupOf = (name: RosterHeader) => GROUPS.find(({ lower }) => lower[name] !== undefined);
  const isFirst = (name: RosterHeader) => Object.keys(groupOf(name)?.lower ?? {})[0] === name;
  const merges = GROUPS.map(({ lower }) => {
    const columns = ROSTER_HEADERS.flatMap((name, column) => (lower[name] === undefined ? [] : [column]));
    return `${columnLetter(columns[0] ?? 0)}${row}:${columnLetter(columns.at(-1) ?? 0)}${row}`;
  });
  return {
    upper: {
      cells: ROSTER_HEADERS.map((name) =>
        groupOf(name) === undefined ? name : isFirst(name) ? (groupOf(name)?.word ?? '') : '',
      ),
    },
    lower: { cells: ROSTER_HEADERS.map((name) => groupOf(name)?.lower[name] ?? '') },
    merges,
  };
}

/** Merged cells of the association wherever neighbours of a group have the same, the first of them in a row of the sheet. */
function placeMerges(group: readonly RosterRow[], first: number): string[] {
  const column = columnLetter(PLACE);
  const starts = group.flatMap((row, index) => (continues(row, group[index - 1]) ? [] : [index]));
  return starts.flatMap((start, index) => {
    const end = (starts[index + 1] ?? group.length) - 1;
    return end > start ? [`${column}${first + start}:${column}${first + end}`] : [];
  });
}

function continues({ cells }: RosterRow, above: RosterRow | undefined): boolean {
  return above !== undefined && above.cells.自治会名 === cells.自治会名;
}

function lineOf(row: RosterRow, number: number, above: RosterRow | undefined): WrittenLine {
  const cells = ROSTER_HEADERS.map((name): WrittenCell => {
    if (name === '自治会名' && continues(row, above)) return '';
    if (name === '生年月日') return birthCell(row, number);
    const text = row.cells[name];
    return /^[1-9]\d*$/.test(text) ? { number: Number(text), isDay: false } : text;
  });
  return { cells, hidden: isHiddenInWorkbook(number) };
}

function birthCell(row: RosterRow, number: number): WrittenCell {
  const kept = keptInWorkbookAs(row, number);
  if (row.birthDay === null || (kept !== DAY_AS_NUMBER && kept !== BARE_DAY)) return row.cells.生年月日;
  return { number: serialOf(row.birthDay), isDay: kept === DAY_AS_NUMBER };
}

/** Excel counts from 1 January 1900 = 1 and takes 1900 for a leap year, so that later days are one ahead. */
function serialOf(isoDay: string): number {
  return (Date.parse(`${isoDay}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

import { type RosterFieldKey, holdsMany, isRosterField } from '../roster/roster-fields.js';
import type { LaidRow, RosterLayout } from '../roster/roster-file.js';
import { ImportColumnsWrong } from '../import.errors.js';

/** A column of the file with what it holds. */
export interface BatchColumn {
  /** 0 = column A. */
  readonly index: number;
  readonly header: string;
  readonly field: RosterFieldKey | null;
  /** How sure the guess is, 0–1; null when someone has said it. */
  readonly confidence: number | null;
  /** Whether the field is remembered from an earlier file of the same layout. */
  readonly isRemembered: boolean;
}

/** What someone says a column holds. */
export interface ColumnChoice {
  readonly index: number;
  readonly field: RosterFieldKey | null;
}

/** Lines numbered 1, 2, 3 … are no numbers of a roster. */
const RUNNING_SHARE = 0.9;

/** Columns of a layout as they are guessed, or as they were chosen for an earlier file of the same layout. */
export function guessedColumns(layout: RosterLayout, remembered: readonly ColumnChoice[] | null): BatchColumn[] {
  const fields = new Map(remembered?.map(({ index, field }) => [index, field]));
  return layout.columns.map(({ index, header, guess, confidence }) => {
    if (remembered !== null)
      return { index, header, field: fields.get(index) ?? null, confidence: null, isRemembered: true };
    const field = guess !== null && isRosterField(guess) ? guess : null;
    const isNumbering = field === 'ROSTER_NO' && isRunning(layout.rows, index);
    return { index, header, field: isNumbering ? null : field, confidence, isRemembered: false };
  });
}

function isRunning(rows: readonly LaidRow[], index: number): boolean {
  const numbers = rows.map(({ cells }) => Number((cells[index]?.text ?? '').normalize('NFKC').trim() || NaN));
  const following = numbers.filter((number, row) => row > 0 && number === (numbers[row - 1] ?? NaN) + 1);
  return rows.length > 1 && numbers[0] === 1 && following.length >= (rows.length - 1) * RUNNING_SHARE;
}

/** The columns as chosen. @throws ImportColumnsWrong */
export function chosenColumns(columns: readonly BatchColumn[], choices: readonly ColumnChoice[]): BatchColumn[] {
  const chosen = new Map(choices.map(({ index, field }) => [index, field]));
  if (choices.some(({ index }) => !columns.some((column) => column.index === index)))
    throw new ImportColumnsWrong('NO_SUCH_COLUMN');
  const fields = choices.flatMap(({ field }) => field ?? []);
  if (fields.some((field, place) => !holdsMany(field) && fields.indexOf(field) !== place))
    throw new ImportColumnsWrong('CHOSEN_TWICE');
  if (!fields.includes('NAME') && !fields.includes('FAMILY_NAME')) throw new ImportColumnsWrong('NAME_MISSING');
  return columns.map((column) => {
    const field = chosen.get(column.index) ?? null;
    return field === column.field ? column : { ...column, field, confidence: null, isRemembered: false };
  });
}

/** Fields by the index of their column. */
export function fieldsByColumn(columns: readonly BatchColumn[]): ReadonlyMap<number, RosterFieldKey> {
  return new Map(columns.flatMap(({ index, field }) => (field === null ? [] : [[index, field] as const])));
}

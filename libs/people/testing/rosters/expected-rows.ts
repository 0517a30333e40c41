import { HOLD_REASONS, WARN_REASONS } from '../../src/import/import-reasons.js';
import type { ImportOutcome } from '../../src/index.js';
import type { ExpectedReason, ExpectedRow, RosterRow } from './roster-row.js';

/** A day of Excel, shown as one. */
export const DAY_AS_NUMBER = 'DAY';
/** A day of Excel that lost its format: a bare number. */
export const BARE_DAY = 'BARE_DAY';

/** What must become of the rows of the CSV file. */
export function expectedOfCsv(roster: readonly RosterRow[]): ExpectedRow[] {
  return roster.map((row) => expectedOf(row, []));
}

/** What must become of the rows of the workbook: the same, but hidden rows and bare numbers for days are remarked. */
export function expectedOfWorkbook(roster: readonly RosterRow[]): ExpectedRow[] {
  return roster.map((row, number) =>
    expectedOf(row, [
      ...(isHiddenInWorkbook(number) ? (['HIDDEN_ROW'] as const) : []),
      ...(keptInWorkbookAs(row, number) === BARE_DAY ? (['DATE_FROM_SERIAL BIRTH'] as const) : []),
    ]),
  );
}

/** Whether the workbook hides the row of a person: one in forty-one. */
export function isHiddenInWorkbook(number: number): boolean {
  return number % 41 === 40;
}

/** How the workbook keeps a birth: one in four as a day of Excel, one in fifty-three as its bare number, the others as written. */
export function keptInWorkbookAs(
  { birthDay }: RosterRow,
  number: number,
): typeof DAY_AS_NUMBER | typeof BARE_DAY | 'TEXT' {
  if (birthDay === null) return 'TEXT';
  return number % 53 === 20 ? BARE_DAY : number % 4 === 1 ? DAY_AS_NUMBER : 'TEXT';
}

function expectedOf({ reasons, facts }: RosterRow, more: readonly ExpectedReason[]): ExpectedRow {
  const all = [...reasons, ...more].sort();
  return { outcome: outcomeOf(all), reasons: all, facts };
}

function outcomeOf(reasons: readonly ExpectedReason[]): ImportOutcome {
  const codes = new Set(reasons.map((reason) => reason.split(' ')[0]));
  if (HOLD_REASONS.some((code) => codes.has(code))) return 'HOLD';
  return WARN_REASONS.some((code) => codes.has(code)) ? 'WARN' : 'IMPORT';
}

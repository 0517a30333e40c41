import type { ImportCounts, ImportEffect, ImportOutcome } from '../import.vocabulary.js';

/** A row as it is counted. */
interface CountedRow {
  readonly outcome: ImportOutcome;
  readonly effect: ImportEffect | null;
}

export const NO_ROWS: ImportCounts = {
  total: 0,
  import: 0,
  warn: 0,
  hold: 0,
  duplicate: 0,
  possibleDuplicate: 0,
  skip: 0,
  new: 0,
  update: 0,
  unchanged: 0,
};

/** How many rows have which outcome and which effect. */
export function countRows(rows: readonly CountedRow[]): ImportCounts {
  const outcomes = (outcome: ImportOutcome) => rows.filter((row) => row.outcome === outcome).length;
  const effects = (effect: ImportEffect) => rows.filter((row) => row.effect === effect).length;
  return {
    total: rows.length,
    import: outcomes('IMPORT'),
    warn: outcomes('WARN'),
    hold: outcomes('HOLD'),
    duplicate: outcomes('DUPLICATE'),
    possibleDuplicate: outcomes('POSSIBLE_DUPLICATE'),
    skip: outcomes('SKIP'),
    new: effects('NEW'),
    update: effects('UPDATE'),
    unchanged: effects('UNCHANGED'),
  };
}

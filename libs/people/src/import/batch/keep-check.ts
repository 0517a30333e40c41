import type { CommandContext } from '@tsunagari/database';
import type { ImportBatch } from '../import-batch.entity.js';
import { ImportRow } from '../import-row.entity.js';
import { sealRowText } from '../roster/stored-row.js';
import { columnValues, setRecords } from '../writing/table-columns.js';
import type { CheckedBatch, CheckedRow } from './check-batch.js';
import { countRows } from './count-rows.js';

/** Keeps with the rows and with the import what a check has found. Rows that stay as they are, are not written. */
export async function keepCheck(
  context: CommandContext,
  batch: ImportBatch,
  { rows }: CheckedBatch,
  mayName: 'ONLY_KNOWN_PEOPLE' | 'NEW_PEOPLE_TOO' = 'ONLY_KNOWN_PEOPLE',
): Promise<void> {
  const { manager } = context;
  const changed = rows.flatMap((checked) => {
    const before = JSON.stringify(columnValues(manager, ImportRow, checked.row));
    Object.assign(checked.row, resultOf(context, checked, mayName));
    const after = columnValues(manager, ImportRow, checked.row);
    return JSON.stringify(after) === before ? [] : [after];
  });
  await setRecords(manager, ImportRow, changed);
  batch.counts = countRows(rows.map(({ settled }) => settled));
}

function resultOf({ sealer, actor: { councilId } }: CommandContext, checked: CheckedRow, mayName: string) {
  const { row, decision, values, hasNewValues, settled } = checked;
  const { outcome, effect, reasons, person, candidateIds } = settled;
  const place = { councilId, id: row.id, column: 'values_sealed' as const };
  return {
    valuesSealed: hasNewValues ? sealRowText(sealer, place, values) : row.valuesSealed,
    decision,
    outcome,
    effect,
    reasons,
    // Nobody who is not there yet can be named by a key.
    personId: person === null || (person.isNew && mayName === 'ONLY_KNOWN_PEOPLE') ? null : person.person.id,
    candidateIds,
  };
}

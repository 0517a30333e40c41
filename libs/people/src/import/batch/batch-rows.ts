import type { CommandContext } from '@tsunagari/database';
import { newId } from '@tsunagari/kernel';
import { ImportRow } from '../import-row.entity.js';
import type { RosterLayout } from '../roster/roster-file.js';
import { sealRowText, storedCells } from '../roster/stored-row.js';

/** Rows of one statement: PostgreSQL takes at most 65,535 parameters. */
const ROWS_AT_ONCE = 1_000;

/** Keeps the rows of a layout, sealed, as they stand in the file. They are held until they are checked. */
export async function insertRows(
  { manager, sealer, actor, clock }: CommandContext,
  batchId: string,
  layout: RosterLayout,
  date1904: boolean,
): Promise<void> {
  const { councilId } = actor;
  const columns = layout.columns.map(({ index }) => index);
  const rows = layout.rows.map((row, position) => {
    const id = newId(clock);
    const cells = storedCells(row, columns, date1904);
    return {
      councilId,
      id,
      batchId,
      rowNumber: row.number,
      position,
      cellsSealed: sealRowText(sealer, { councilId, id, column: 'cells_sealed' }, cells),
      valuesSealed: null,
      outcome: 'HOLD',
      effect: null,
      reasons: [],
      decision: null,
      personId: null,
      candidateIds: [],
    };
  });
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await manager.insert(ImportRow, rows.slice(start, start + ROWS_AT_ONCE));
}

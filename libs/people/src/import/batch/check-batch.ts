import type { CommandContext } from '@tsunagari/database';
import { setImmediate } from 'node:timers/promises';
import { areaCodeOf } from '../../contact/area-code.js';
import type { ImportBatch } from '../import-batch.entity.js';
import { ImportRow } from '../import-row.entity.js';
import type { ImportDecision } from '../import.vocabulary.js';
import { ChangeSet } from '../matching/change-set.js';
import { openBook } from '../matching/people-book.js';
import { type SettledRow, settleRow } from '../matching/settle-row.js';
import { readRow } from '../reading/read-row.js';
import { registerNames } from '../reading/register-names.js';
import type { RowReading } from '../reading/row-facts.js';
import { type StoredValues, openCells, openValues, valuesOf } from '../roster/stored-row.js';
import { type BatchColumn, fieldsByColumn } from './batch-columns.js';

/** A row with what it says and what becomes of it. */
export interface CheckedRow {
  readonly row: ImportRow;
  readonly decision: ImportDecision | null;
  readonly values: StoredValues;
  /** Whether the values differ from those that are kept with the row. */
  readonly hasNewValues: boolean;
  readonly settled: SettledRow;
}

/** An import that was checked: its rows in their order, and what they would change. */
export interface CheckedBatch {
  readonly rows: readonly CheckedRow[];
  readonly changes: ChangeSet;
}

/** What someone says about a row, by its id: other values, or another decision. */
export interface Saying {
  readonly corrections?: StoredValues;
  readonly decision?: ImportDecision | null;
  readonly chosenId?: string | null;
}

const ROWS_AT_ONCE = 200;

/** Checks every row of an import against those who are known and against each other. Writes nothing. */
export async function checkBatch(
  context: CommandContext,
  batch: ImportBatch,
  said: ReadonlyMap<string, Saying> = new Map(),
): Promise<CheckedBatch> {
  const { manager, reader, sealer, actor, clock } = context;
  const { councilId } = actor;
  const today = clock.today();
  const rows = await manager.find(ImportRow, { where: { councilId, batchId: batch.id }, order: { position: 'ASC' } });
  const fieldOf = fieldsByColumn(batch.columns as BatchColumn[]);
  const names = await registerNames(reader, today);
  const { associationId } = batch;
  const defaultPlace = { associationId, branchId: associationId === null ? batch.branchId : null };
  const roster = { today, areaCode: await areaCodeOf(context), names, defaultPlace };
  const read: { row: ImportRow; values: StoredValues; hasNewValues: boolean; reading: RowReading }[] = [];
  for (const [place, row] of rows.entries()) {
    const cells = openCells(sealer, councilId, row.id, row.cellsSealed);
    const kept = openValues(sealer, councilId, row.id, row.valuesSealed);
    const values = valuesOf(cells, fieldOf, { ...kept, ...said.get(row.id)?.corrections });
    const hasNewValues = row.valuesSealed === null || JSON.stringify(kept) !== JSON.stringify(values);
    read.push({ row, values, hasNewValues, reading: readRow(values, cells.hidden, roster) });
    // The others of this process get their turn.
    if (place % ROWS_AT_ONCE === 0) await setImmediate();
  }
  const book = await openBook(
    context,
    read.flatMap(({ reading }) => reading.facts ?? []),
  );
  const changes = new ChangeSet();
  const application = { context, names, book, changes, source: batch.fileName };
  const checked: CheckedRow[] = [];
  for (const [place, { row, values, hasNewValues, reading }] of read.entries()) {
    const { decision = row.decision as ImportDecision | null, chosenId = row.personId } = said.get(row.id) ?? {};
    const { id, rowNumber } = row;
    const settled = settleRow(application, { id, rowNumber, decision, chosenId, reading });
    checked.push({ row, decision, values, hasNewValues, settled });
    if (place % ROWS_AT_ONCE === 0) await setImmediate();
  }
  return { rows: checked, changes };
}

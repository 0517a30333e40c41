import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { ImportNothingToDo, ImportOvertaken } from '../import.errors.js';
import type { ImportCounts } from '../import.vocabulary.js';
import { type ProgressSink, writeChanges } from '../writing/write-changes.js';
import { batchToChange } from './batch-sight.js';
import { type CheckedRow, checkBatch } from './check-batch.js';
import { keepCheck } from './keep-check.js';

/** An import in the version that was seen. */
export interface SeenImport {
  readonly batchId: string;
  readonly version: number;
}

const UNDO_DAYS = 7;
const DAY = 86_400_000;
/** So many records change what PostgreSQL should know of the tables. */
const MANY = 1_000;

/**
 * Imports the rows that are ready (取りこむ): new people, and what is new of those who are known. All of it or nothing. Held rows stay as they
 * are. For seven days it can be undone.
 * @throws Forbidden, NotFound, VersionConflict, ImportStateWrong, ImportNothingToDo; ImportOvertaken when people were changed since the check
 */
export async function commitImport(
  context: CommandContext,
  { batchId, version }: SeenImport,
  progress: (done: number, total: number) => Promise<void>,
): Promise<string> {
  const { manager, actor, clock } = context;
  const batch = await batchToChange(context, { id: batchId, version }, 'CHECKED');
  const checked = await checkBatch(context, batch);
  if (checked.rows.some(isOtherThanSeen)) throw new ImportOvertaken();
  const { changes } = checked;
  if (changes.size === 0) throw new ImportNothingToDo();
  const sink: ProgressSink = (done) => progress(done, changes.size);
  await sink(0);
  await writeChanges(context, batch.id, changes, sink);
  await keepCheck(context, batch, checked, 'NEW_PEOPLE_TOO');
  const now = clock.now();
  Object.assign(batch, {
    state: 'COMMITTED',
    committedAt: now,
    committedBy: actor.accountId,
    undoUntil: new Date(now.getTime() + UNDO_DAYS * DAY),
  });
  await manager.save(batch);
  if (changes.size >= MANY) await manager.query('select refresh_people_statistics()');
  const counts = batch.counts as ImportCounts;
  await recordAudit(context, {
    action: 'people_import.commit',
    subjectType: 'ImportBatch',
    subjectId: batch.id,
    details: { rows: counts.total, new: counts.new, updated: counts.update, records: changes.size },
  });
  return batch.id;
}

/** The check on the screen said something else of the row. */
function isOtherThanSeen({ row, settled }: CheckedRow): boolean {
  return row.outcome !== settled.outcome || row.effect !== settled.effect;
}

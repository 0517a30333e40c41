import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { newId } from '@tsunagari/kernel';
import { type ImportBatch, ImportLayout } from '../import-batch.entity.js';
import { ImportRow } from '../import-row.entity.js';
import { LAYOUT_FIELDS } from '../roster/roster-fields.js';
import type { RosterFiles } from '../roster/roster-file.js';
import { openUpload } from '../roster/upload.js';
import { type BatchColumn, type ColumnChoice, chosenColumns } from './batch-columns.js';
import { insertRows } from './batch-rows.js';
import { batchToChange } from './batch-sight.js';
import { checkBatch } from './check-batch.js';
import { keepCheck } from './keep-check.js';
import { layoutColumns, sheetOf } from './start-import.js';

/** What the columns of an import hold. */
export interface MapImportColumns {
  readonly batchId: string;
  readonly version: number;
  readonly columns: readonly ColumnChoice[];
  /** Row of the file in which the header begins, when another one was found. The table is read anew then, and so are its columns. */
  readonly headerRow?: number | null;
  /** Another sheet of the file; the table is read anew then too. */
  readonly sheetName?: string | null;
}

/**
 * Says what the columns hold and checks every row (確かめる): nobody is registered yet. The choice is remembered for files of the same layout.
 * With another header row or sheet the table is only read anew: its columns are to be looked at first.
 * @throws Forbidden, NotFound, VersionConflict, ImportStateWrong, ImportColumnsWrong, ImportFileGone
 */
export async function mapImportColumns(
  context: CommandContext,
  files: RosterFiles,
  input: MapImportColumns,
): Promise<string> {
  const { manager } = context;
  const batch = await batchToChange(context, { id: input.batchId, version: input.version }, 'MAPPING', 'CHECKED');
  const { headerRow = null, sheetName = null } = input;
  const hasOtherSheet = sheetName !== null && sheetName !== batch.sheetName;
  if (hasOtherSheet || (headerRow !== null && headerRow !== batch.headerRows[0])) {
    await readAnew(context, files, batch, sheetName ?? batch.sheetName, headerRow);
    await manager.save(batch);
    return batch.id;
  }
  batch.columns = chosenColumns(batch.columns as BatchColumn[], input.columns);
  await remember(context, batch);
  await keepCheck(context, batch, await checkBatch(context, batch));
  batch.state = 'CHECKED';
  await manager.save(batch);
  const details = { rows: (batch.counts as { total: number }).total };
  await recordAudit(context, {
    action: 'people_import.check',
    subjectType: 'ImportBatch',
    subjectId: batch.id,
    details,
  });
  return batch.id;
}

async function readAnew(
  context: CommandContext,
  files: RosterFiles,
  batch: ImportBatch,
  sheetName: string,
  headerRow: number | null,
): Promise<void> {
  const { manager, actor } = context;
  const upload = await openUpload(context, batch.fileId ?? '');
  const file = await files.read(upload.bytes, upload.name);
  const layout = files.layOut(sheetOf(files, file, sheetName), LAYOUT_FIELDS, headerRow);
  Object.assign(batch, await layoutColumns(context, layout), { state: 'MAPPING' });
  await manager.delete(ImportRow, { councilId: actor.councilId, batchId: batch.id });
  await insertRows(context, batch.id, layout, file.date1904);
}

async function remember({ manager, actor, clock }: CommandContext, batch: ImportBatch): Promise<void> {
  const { councilId } = actor;
  const { kind, layoutKey } = batch;
  const columns = (batch.columns as BatchColumn[]).map(({ index, field }) => ({ index, field }));
  const known = await manager.findOneBy(ImportLayout, { councilId, kind, layoutKey });
  if (known) await manager.save(Object.assign(known, { columns }));
  else await manager.insert(ImportLayout, { councilId, id: newId(clock), kind, layoutKey, columns });
}

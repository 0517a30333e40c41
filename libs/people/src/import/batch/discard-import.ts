import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { ImportRow } from '../import-row.entity.js';
import { batchToChange } from './batch-sight.js';
import type { SeenImport } from './commit-import.js';

/** Gives an import up before anybody was registered; what its rows said is forgotten. @throws Forbidden, NotFound, VersionConflict, ImportStateWrong */
export async function discardImport(context: CommandContext, { batchId, version }: SeenImport): Promise<string> {
  const { manager, actor } = context;
  const batch = await batchToChange(context, { id: batchId, version }, 'MAPPING', 'CHECKED');
  await manager.delete(ImportRow, { councilId: actor.councilId, batchId: batch.id });
  batch.state = 'DISCARDED';
  await manager.save(batch);
  await recordAudit(context, { action: 'people_import.discard', subjectType: 'ImportBatch', subjectId: batch.id });
  return batch.id;
}

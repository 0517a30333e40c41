import type { CommandContext, Seen } from '@tsunagari/database';
import { lockForChange } from '@tsunagari/database';
import { InvalidInput, NotFound, codePointLength } from '@tsunagari/kernel';
import { ImportCandidateUnclear } from '../import.errors.js';
import { ImportBatch } from '../import-batch.entity.js';
import { ImportRow } from '../import-row.entity.js';
import type { ImportDecision, ImportOutcome } from '../import.vocabulary.js';
import type { RosterFieldKey } from '../roster/roster-fields.js';
import { type StoredValues, openValues } from '../roster/stored-row.js';
import { batchToChange, demandBatch, demandState } from './batch-sight.js';
import { checkBatch } from './check-batch.js';
import { keepCheck } from './keep-check.js';

const LONGEST_VALUE = 2_000;

/** Other texts for some fields of one row. */
export interface CorrectImportRow extends Seen {
  readonly values: readonly { readonly field: RosterFieldKey; readonly value: string }[];
}

/** Corrects what a row says, and checks again. The text of the file stays with it. @throws Forbidden, NotFound, VersionConflict, InvalidInput, ImportStateWrong */
export async function correctImportRow(context: CommandContext, input: CorrectImportRow): Promise<string> {
  const { manager, sealer, actor } = context;
  const { councilId } = actor;
  const tooLong = input.values.findIndex(({ value }) => codePointLength(value) > LONGEST_VALUE);
  if (tooLong >= 0)
    throw new InvalidInput([
      { code: 'TOO_LONG', path: ['values', String(tooLong), 'value'], details: { longest: LONGEST_VALUE } },
    ]);
  const known = await manager.findOneBy(ImportRow, { councilId, id: input.id });
  if (!known) throw new NotFound('ImportRow', input.id, ['rowId']);
  await demandBatch(context, known.batchId);
  // The import is locked before its row, as everywhere.
  const batch = await manager.findOneOrFail(ImportBatch, {
    where: { councilId, id: known.batchId },
    lock: { mode: 'pessimistic_write' },
  });
  demandState(batch, ['CHECKED']);
  const row = await lockForChange(manager, ImportRow, councilId, input);
  const kept = openValues(sealer, councilId, row.id, row.valuesSealed);
  const corrections: StoredValues = { ...kept };
  for (const { field, value } of input.values)
    corrections[field] = { original: kept[field]?.original ?? '', value, corrected: true };
  await keepCheck(context, batch, await checkBatch(context, batch, new Map([[row.id, { corrections }]])));
  await manager.save(batch);
  return row.id;
}

/** What is decided for some rows: these, or all with an outcome and a reason. */
export interface DecideImportRows {
  readonly batchId: string;
  readonly version: number;
  readonly rowIds?: readonly string[] | null;
  readonly outcome?: ImportOutcome | null;
  readonly reasonCode?: string | null;
  /** `SKIP`, `NEW`, `UPDATE`; null takes an earlier decision back. */
  readonly decision: Exclude<ImportDecision, 'IMPORT'> | null;
  /** Whom an update means, when several resemble the row. */
  readonly personId?: string | null;
}

/**
 * Decides for rows and checks again. An update of rows that several people resemble is left open, unless it names one of them.
 * @throws Forbidden, NotFound, VersionConflict, ImportStateWrong; ImportCandidateUnclear when nothing could be decided
 */
export async function decideImportRows(context: CommandContext, input: DecideImportRows): Promise<string> {
  const { manager, actor } = context;
  const { councilId } = actor;
  const batch = await batchToChange(context, { id: input.batchId, version: input.version }, 'CHECKED');
  const rows = (await manager.findBy(ImportRow, { councilId, batchId: batch.id })).filter((row) => isMeant(row, input));
  const { decision, personId = null } = input;
  const said = new Map(rows.map((row) => [row.id, { decision, chosenId: personId ?? row.personId }]));
  const checked = await checkBatch(context, batch, said);
  const settled = checked.rows.flatMap(({ row, settled: { outcome } }) => (said.has(row.id) ? [outcome] : []));
  if (decision === 'UPDATE' && settled.every((outcome) => outcome === 'POSSIBLE_DUPLICATE'))
    throw new ImportCandidateUnclear();
  await keepCheck(context, batch, checked);
  await manager.save(batch);
  return batch.id;
}

function isMeant(row: ImportRow, { rowIds, outcome, reasonCode }: DecideImportRows): boolean {
  if (rowIds != null) return rowIds.includes(row.id);
  if (outcome == null && reasonCode == null) return false;
  const codes = (row.reasons as { code: string }[]).map(({ code }) => code);
  return (outcome == null || row.outcome === outcome) && (reasonCode == null || codes.includes(reasonCode));
}

import { type Connection, type ListQuery, type PageRequest, type Reader, readAll, readPage } from '@tsunagari/database';
import type { PlainDate, Sealer } from '@tsunagari/kernel';
import type { Sight } from '../../people.policy.js';
import { type ImportReason, explains } from '../import-reasons.js';
import type { ImportCounts, ImportDecision, ImportEffect, ImportOutcome, ImportState } from '../import.vocabulary.js';
import type { RosterFieldKey } from '../roster/roster-fields.js';
import { type StoredCell, type StoredValues, readCells, readValues } from '../roster/stored-row.js';
import type { BatchColumn } from './batch-columns.js';
import { batchSight } from './batch-sight.js';

/** An import as it is shown. */
export interface ImportBatchView {
  readonly id: string;
  readonly version: number;
  readonly kind: 'PEOPLE';
  readonly fileName: string;
  readonly fileFormat: string;
  readonly encoding: string | null;
  readonly sheetName: string;
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly isHidden: boolean }[];
  readonly titleText: string | null;
  readonly headerRows: readonly number[];
  readonly columns: readonly BatchColumn[];
  readonly leftOut: readonly { readonly row: number; readonly reason: string }[];
  readonly state: ImportState;
  readonly branchId: string | null;
  readonly associationId: string | null;
  /** ISO 8601 */
  readonly createdAt: string;
  readonly committedAt: string | null;
  readonly committedBy: string | null;
  readonly undoUntil: string | null;
  readonly undoneAt: string | null;
  readonly counts: ImportCounts;
}

/** A row of an import as it is shown, opened as far as that is possible. */
export interface ImportRowView {
  readonly id: string;
  readonly version: number;
  readonly batchId: string;
  readonly rowNumber: number;
  readonly outcome: ImportOutcome;
  readonly effect: ImportEffect | null;
  readonly reasons: readonly ImportReason[];
  readonly decision: ImportDecision | null;
  readonly personId: string | null;
  readonly candidateIds: readonly string[];
  /** Null when they cannot be opened. */
  readonly cells: readonly StoredCell[] | null;
  readonly values: StoredValues;
}

/** Rows with the same reason. */
export interface ImportProblemView {
  readonly code: ImportReason['code'];
  readonly field: RosterFieldKey | null;
  readonly outcome: ImportOutcome;
  readonly count: number;
}

/** Which rows of an import are wanted. */
export interface ImportRowFilter {
  readonly outcome?: ImportOutcome | null;
  readonly reasonCode?: string | null;
}

/** For whom and as of which day imports are read. */
export interface LookingAtImports {
  readonly reader: Reader;
  readonly sight: Sight;
  readonly today: PlainDate;
}

const BATCH = `b.id, b.version, b.kind, b.file_name as "fileName", b.file_format as "fileFormat", b.encoding, b.sheet_name as "sheetName",
  b.sheets, b.title_text as "titleText", b.header_rows as "headerRows", b.columns, b.left_out as "leftOut", b.state,
  b.branch_id as "branchId", b.association_id as "associationId", b.created_at as "createdAt", b.committed_at as "committedAt",
  b.committed_by as "committedBy", b.undo_until as "undoUntil", b.undone_at as "undoneAt", b.counts`;

const ROW = `r.id, r.version, r.council_id as "councilId", r.batch_id as "batchId", r.row_number as "rowNumber", r.outcome, r.effect, r.reasons, r.decision,
  r.person_id as "personId", r.candidate_ids as "candidateIds", r.cells_sealed as "cellsSealed", r.values_sealed as "valuesSealed"`;

/** Imports in sight, the newest first. */
export function listImports(
  { reader, sight, today }: LookingAtImports,
  page: PageRequest,
): Promise<Connection<ImportBatchView>> {
  const values: unknown[] = [today];
  const where = ['$1::date is not null', batchSight(sight, values)];
  const orderBy: ListQuery['orderBy'] = [
    // Seconds until a day far ahead: the newest first in an ascending order.
    { sql: `extract(epoch from timestamptz '2090-01-01 00:00:00Z' - b.created_at)::int`, type: 'int' },
    { sql: 'b.id', type: 'uuid' },
  ];
  return readPage(reader, { select: BATCH, from: 'import_batch b', where, values, orderBy }, page);
}

/** Imports in sight by id, in any order. */
export function importsByIds(
  { reader, sight, today }: LookingAtImports,
  ids: readonly string[],
): Promise<ImportBatchView[]> {
  const values: unknown[] = [today, ids];
  const inSight = batchSight(sight, values);
  return reader.rows(
    `select ${BATCH} from import_batch b where b.council_id = (select claimed_council()) and b.id = any($2::uuid[]) and $1::date is not null and ${inSight}`,
    values,
  );
}

interface SealedRow extends Omit<ImportRowView, 'cells' | 'values'> {
  readonly councilId: string;
  readonly cellsSealed: string;
  readonly valuesSealed: string | null;
}

function rowList(batchId: string, { outcome = null, reasonCode = null }: ImportRowFilter): ListQuery {
  const values: unknown[] = [batchId];
  const where = ['r.batch_id = $1::uuid'];
  if (outcome !== null) where.push(`r.outcome = $${values.push(outcome)}`);
  if (reasonCode !== null) where.push(`r.reasons @> $${values.push(JSON.stringify([{ code: reasonCode }]))}::jsonb`);
  return { select: ROW, from: 'import_row r', where, values, orderBy: [{ sql: 'r.position', type: 'int' }] };
}

/** One page of the rows of an import in sight, in the order of the file. @throws PageRefused */
export async function listImportRows(
  reader: Reader,
  sealer: Sealer,
  batchId: string,
  filter: ImportRowFilter,
  page: PageRequest,
): Promise<Connection<ImportRowView>> {
  const found = await readPage<SealedRow>(reader, rowList(batchId, filter), page);
  const edges = found.edges.map(({ cursor, node }) => ({ cursor, node: opened(sealer, node) }));
  return { ...found, edges, nodes: edges.map(({ node }) => node) };
}

/** Every row of an import with this outcome. */
export async function everyImportRow(
  reader: Reader,
  sealer: Sealer,
  batchId: string,
  filter: ImportRowFilter,
  most: number,
): Promise<ImportRowView[]> {
  const rows = await readAll<SealedRow>(reader, rowList(batchId, filter), most);
  return rows.map((row) => opened(sealer, row));
}

/** Rows of imports in sight by id, in any order. */
export async function importRowsByIds(
  { reader, sight, today }: LookingAtImports,
  sealer: Sealer,
  ids: readonly string[],
): Promise<ImportRowView[]> {
  const values: unknown[] = [today, ids];
  const inSight = batchSight(sight, values);
  const rows = await reader.rows<SealedRow>(
    `select ${ROW} from import_row r join import_batch b on b.council_id = r.council_id and b.id = r.batch_id
     where r.council_id = (select claimed_council()) and r.id = any($2::uuid[]) and $1::date is not null and ${inSight}`,
    values,
  );
  return rows.map((row) => opened(sealer, row));
}

/** Why the rows of imports have their outcome, with counts, the most frequent reason first; of a held row only what holds it back. */
export async function importProblems(
  reader: Reader,
  batchIds: readonly string[],
): Promise<(ImportProblemView & { readonly batchId: string })[]> {
  const problems = await reader.rows<ImportProblemView & { readonly batchId: string }>(
    `select r.batch_id as "batchId", e.code, e.field, r.outcome, count(*)::int as count
     from import_row r cross join lateral jsonb_to_recordset(r.reasons) as e (code text, field text)
     where r.council_id = (select claimed_council()) and r.batch_id = any($1::uuid[]) group by 1, 2, 3, 4 order by count(*) desc, e.code, e.field`,
    [batchIds],
  );
  return problems.filter(({ outcome, code }) => explains(outcome, code));
}

/** How far running imports are. */
export function importProgress(
  reader: Reader,
  batchIds: readonly string[],
): Promise<{ readonly id: string; readonly done: number; readonly total: number }[]> {
  return reader.rows(
    `select p.id, p.done, p.total from import_progress p where p.council_id = (select claimed_council()) and p.id = any($1::uuid[])`,
    [batchIds],
  );
}

function opened(sealer: Sealer, row: SealedRow): ImportRowView {
  const { councilId, cellsSealed, valuesSealed, ...rest } = row;
  return {
    ...rest,
    cells: readCells(sealer, councilId, row.id, cellsSealed),
    values: readValues(sealer, councilId, row.id, valuesSealed),
  };
}

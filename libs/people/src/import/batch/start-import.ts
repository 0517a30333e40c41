import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { newId } from '@tsunagari/kernel';
import { canKeepPeople, canKeepPeopleOf, demand, peopleInSight } from '../../people.policy.js';
import { type PersonPlace, branchOfPlace } from '../../person/place.js';
import { ImportPlaceMissing, ImportSheetMissing } from '../import.errors.js';
import { ImportBatch, ImportLayout } from '../import-batch.entity.js';
import type { RosterFile, RosterFiles, RosterLayout, RosterSheet } from '../roster/roster-file.js';
import { LAYOUT_FIELDS } from '../roster/roster-fields.js';
import { openUpload } from '../roster/upload.js';
import { type ColumnChoice, guessedColumns } from './batch-columns.js';
import { insertRows } from './batch-rows.js';
import { NO_ROWS } from './count-rows.js';

/** Which file is read, and where people belong whose row does not say. */
export interface StartImport {
  readonly fileId: string;
  readonly sheetName?: string | null;
  readonly branchId?: string | null;
  readonly associationId?: string | null;
}

/**
 * Begins an import: reads the uploaded file, finds the table in it, and guesses what its columns hold. Nobody is registered yet.
 * @throws Forbidden, NotFound, PersonInTwoPlaces, ImportFileGone, ImportSheetMissing, ImportPlaceMissing, and what `files` refuses
 */
export async function startImport(context: CommandContext, files: RosterFiles, input: StartImport): Promise<string> {
  const { manager, actor, clock } = context;
  const { councilId } = actor;
  demand(canKeepPeople(actor, clock.today()));
  const place = await placeOfRoster(context, input);
  const upload = await openUpload(context, input.fileId);
  const file = await files.read(upload.bytes, upload.name);
  const layout = files.layOut(sheetOf(files, file, input.sheetName ?? null), LAYOUT_FIELDS, null);
  const batch = manager.create(ImportBatch, {
    councilId,
    id: newId(clock),
    kind: 'PEOPLE',
    fileId: upload.id,
    fileName: upload.name,
    fileSha256: upload.sha256,
    fileFormat: file.format,
    encoding: file.encoding,
    sheets: file.sheets.map(({ name, hidden, rows }) => ({ name, rows: rows.length, isHidden: hidden })),
    state: 'MAPPING',
    ...place,
    defaultRole: null,
    createdAt: clock.now(),
    committedAt: null,
    committedBy: null,
    undoUntil: null,
    undoneAt: null,
    counts: { ...NO_ROWS, total: layout.rows.length },
    ...(await layoutColumns(context, layout)),
  });
  await manager.insert(ImportBatch, batch);
  await insertRows(context, batch.id, layout, file.date1904);
  const details = { rows: layout.rows.length };
  await recordAudit(context, {
    action: 'people_import.start',
    subjectType: 'ImportBatch',
    subjectId: batch.id,
    details,
  });
  return batch.id;
}

/** Columns of a batch that tell of its layout. */
export async function layoutColumns({ manager, actor }: CommandContext, layout: RosterLayout) {
  const { layoutKey, sheetName, titleText, headerRows } = layout;
  const known = await manager.findOneBy(ImportLayout, { councilId: actor.councilId, kind: 'PEOPLE', layoutKey });
  const columns = guessedColumns(layout, known === null ? null : (known.columns as ColumnChoice[]));
  return {
    layoutKey,
    sheetName,
    titleText: titleText === null ? null : withoutControls(titleText),
    headerRows: [...headerRows],
    headerText: withoutControls(columns.map(({ header }) => header).join(' | ')),
    columns,
    leftOut: layout.leftOut.map(({ number, reason }) => ({ row: number, reason })),
  };
}

function withoutControls(text: string): string {
  return text.replace(/(?!\n)\p{Cc}|\p{Surrogate}/gu, ' ').slice(0, 2_000);
}

/** The sheet that is asked for, else the one that seems to hold the table. @throws ImportSheetMissing */
export function sheetOf(files: RosterFiles, { sheets }: RosterFile, name: string | null): RosterSheet {
  const sheet = name === null ? files.choose(sheets, LAYOUT_FIELDS) : sheets.find((one) => one.name === name);
  if (!sheet || sheet.rows.length === 0) throw new ImportSheetMissing();
  return sheet;
}

/** A coordinator of one branch need not say which. @throws Forbidden, NotFound, PersonInTwoPlaces, ImportPlaceMissing */
async function placeOfRoster(context: CommandContext, input: StartImport): Promise<PersonPlace> {
  const { actor, clock } = context;
  const sight = peopleInSight(actor, clock.today());
  const place = { associationId: input.associationId ?? null, branchId: input.branchId ?? null };
  const isTold = place.associationId !== null || place.branchId !== null;
  if (!sight.all && !isTold) {
    const [branchId, ...others] = sight.branchIds;
    if (branchId === undefined || others.length > 0) throw new ImportPlaceMissing();
    return { associationId: null, branchId };
  }
  if (isTold) demand(canKeepPeopleOf(actor, clock.today(), await branchOfPlace(context, place)));
  return place;
}

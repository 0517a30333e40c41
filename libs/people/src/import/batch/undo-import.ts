import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { In } from 'typeorm';
import { PersonContact } from '../../contact/person-contact.entity.js';
import { keepTerms } from '../../person/keep-terms.js';
import { Person } from '../../person/person.entity.js';
import { personKeys } from '../../person/search-terms.js';
import { RoleTerm } from '../../role-term/role-term.entity.js';
import { VolunteerProfile } from '../../volunteer/volunteer-profile.entity.js';
import { ImportChangedSince, ImportOvertaken, ImportUndoOver } from '../import.errors.js';
import { ImportChange, ImportRow } from '../import-row.entity.js';
import { changePlace } from '../writing/change-place.js';
import { IMPORT_TABLES, type ImportTable, peopleChangedSince } from '../writing/changed-since.js';
import { setRecords } from '../writing/table-columns.js';
import { batchToChange } from './batch-sight.js';
import type { SeenImport } from './commit-import.js';

const ENTITIES = {
  volunteer_profile: VolunteerProfile,
  role_term: RoleTerm,
  person_contact: PersonContact,
  person: Person,
} as const satisfies Record<ImportTable, unknown>;

/**
 * Undoes an import within seven days: those whom it brought are taken away, those whom it changed are as before.
 * @throws Forbidden, NotFound, VersionConflict, ImportStateWrong, ImportUndoOver; ImportChangedSince when people were changed after it, unless
 *   `keepChanged`: those people stay then as they are
 */
export async function undoImport(
  context: CommandContext,
  { batchId, version, keepChanged }: SeenImport & { readonly keepChanged?: boolean | null },
): Promise<string> {
  const { manager, reader, actor, clock } = context;
  const { councilId } = actor;
  const batch = await batchToChange(context, { id: batchId, version }, 'COMMITTED');
  if (batch.undoUntil === null || batch.undoUntil <= clock.now()) throw new ImportUndoOver();
  const rows = await manager.findBy(ImportRow, { councilId, batchId: batch.id });
  const personOf = new Map(rows.map(({ id, personId }) => [id, personId]));
  const all = await manager.findBy(ImportChange, { councilId, batchId: batch.id });
  const kept = await peopleChangedSince(reader, all, personOf);
  if (kept.size > 0 && keepChanged !== true) throw new ImportChangedSince(kept.size);
  const changes = all.filter(({ rowId }) => !kept.has(personOf.get(rowId) ?? ''));
  for (const table of IMPORT_TABLES) await takeAway(context, table, changes);
  for (const table of IMPORT_TABLES) await setBack(context, table, changes);
  Object.assign(batch, { state: 'UNDONE', undoneAt: clock.now() });
  await manager.save(batch);
  const details = { records: changes.length, keptPeople: kept.size };
  await recordAudit(context, {
    action: 'people_import.undo',
    subjectType: 'ImportBatch',
    subjectId: batch.id,
    details,
  });
  return batch.id;
}

async function takeAway(
  { manager, actor }: CommandContext,
  table: ImportTable,
  changes: readonly ImportChange[],
): Promise<void> {
  const ids = changes
    .filter(({ tableName, change }) => tableName === table && change === 'INSERT')
    .map(({ recordId }) => recordId);
  if (ids.length > 0) await manager.delete(ENTITIES[table], { councilId: actor.councilId, id: In(ids) });
}

async function setBack(context: CommandContext, table: ImportTable, changes: readonly ImportChange[]): Promise<void> {
  const { manager, sealer, actor } = context;
  const before = changes.flatMap(({ tableName, recordId, beforeSealed, versionAfter }) => {
    if (tableName !== table || beforeSealed === null) return [];
    const record = JSON.parse(sealer.open(beforeSealed, changePlace(actor.councilId, recordId))) as Record<
      string,
      unknown
    >;
    return [{ ...record, version: versionAfter }];
  });
  if ((await setRecords(manager, ENTITIES[table], before)) !== before.length) throw new ImportOvertaken();
  if (table !== 'person') return;
  const ids = before.map((record) => String((record as Record<string, unknown>)['id']));
  for (const { id, name, kana } of await manager.findBy(Person, { councilId: actor.councilId, id: In(ids) }))
    await keepTerms(context, id, personKeys(name, kana).terms);
}

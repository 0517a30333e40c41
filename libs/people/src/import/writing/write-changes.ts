import type { CommandContext, RecordEntity } from '@tsunagari/database';
import { newId } from '@tsunagari/kernel';
import type { EntityTarget } from 'typeorm';
import { PersonContact } from '../../contact/person-contact.entity.js';
import { insertTerms, keepTerms } from '../../person/keep-terms.js';
import { Person } from '../../person/person.entity.js';
import { personKeys } from '../../person/search-terms.js';
import { RoleTerm } from '../../role-term/role-term.entity.js';
import { VolunteerProfile } from '../../volunteer/volunteer-profile.entity.js';
import { ImportOvertaken } from '../import.errors.js';
import { ImportChange } from '../import-row.entity.js';
import type { ChangeSet, RowChange } from '../matching/change-set.js';
import { changePlace } from './change-place.js';
import { columnValues, setRecords, tableOf } from './table-columns.js';

/** Tells how many records are written so far. */
export type ProgressSink = (done: number) => Promise<void>;

type NewChange = Pick<ImportChange, 'rowId' | 'tableName' | 'recordId' | 'change' | 'beforeSealed' | 'versionAfter'>;

const ROWS_AT_ONCE = 1_000;

/**
 * Writes what an import changes, and what was there before, so that it can be undone.
 * @throws ImportOvertaken when someone changed one of the people at the same moment
 */
export async function writeChanges(
  context: CommandContext,
  batchId: string,
  changes: ChangeSet,
  progress: ProgressSink,
): Promise<void> {
  const written: NewChange[] = [];
  const insert = async (target: EntityTarget<RecordEntity>, rows: readonly RowChange<{ readonly id: string }>[]) => {
    const { name } = tableOf(context.manager, target);
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
      const some = rows.slice(start, start + ROWS_AT_ONCE);
      await context.manager.insert(
        target,
        some.map(({ record }) => ({ ...record })),
      );
      written.push(...some.map(({ rowId, record }) => inserted(rowId, name, record.id)));
      await progress(written.length);
    }
  };
  await insert(Person, changes.people);
  await insertTerms(
    context,
    changes.people.map(({ record }) => ({ personId: record.id, terms: personKeys(record.name, record.kana).terms })),
  );
  await insert(PersonContact, changes.contacts);
  await insert(RoleTerm, changes.roleTerms);
  await insert(VolunteerProfile, changes.offers);
  const people = [...changes.changedPeople.values()];
  written.push(...(await update(context, Person, people)));
  for (const { record } of people) await keepTerms(context, record.id, personKeys(record.name, record.kana).terms);
  await progress(written.length);
  written.push(...(await update(context, VolunteerProfile, [...changes.changedOffers.values()])));
  await keepTrace(context, batchId, written);
  await progress(written.length);
}

function inserted(rowId: string, tableName: string, recordId: string): NewChange {
  return { rowId, tableName, recordId, change: 'INSERT', beforeSealed: null, versionAfter: 1 };
}

/** Sets records that are there; each only in the version that was checked. */
async function update(
  { manager, reader, sealer, actor }: CommandContext,
  target: EntityTarget<RecordEntity>,
  rows: readonly RowChange<RecordEntity>[],
): Promise<NewChange[]> {
  if (rows.length === 0) return [];
  const { name } = tableOf(manager, target);
  const before = await reader.rows<{ id: string; record: object }>(
    `select t.id, to_jsonb(t) as record from ${name} t where t.id = any($1::uuid[])`,
    [rows.map(({ record }) => record.id)],
  );
  const texts = new Map(before.map(({ id, record }) => [id, JSON.stringify(record)]));
  const values = rows.map(({ record }) => columnValues(manager, target, record));
  if ((await setRecords(manager, target, values)) !== rows.length) throw new ImportOvertaken();
  return rows.map(({ rowId, record: { id, version } }) => ({
    rowId,
    tableName: name,
    recordId: id,
    change: 'UPDATE',
    beforeSealed: sealer.seal(texts.get(id) ?? '', changePlace(actor.councilId, id)),
    versionAfter: version + 1,
  }));
}

async function keepTrace(
  { manager, actor, clock }: CommandContext,
  batchId: string,
  changes: readonly NewChange[],
): Promise<void> {
  const rows = changes.map((change, position) => ({
    ...change,
    councilId: actor.councilId,
    id: newId(clock),
    batchId,
    position,
  }));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await manager.insert(ImportChange, rows.slice(start, start + ROWS_AT_ONCE));
}

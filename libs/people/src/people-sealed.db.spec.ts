import { DATABASE_SEALED, type KeyRing, keyName, reseal, sealerOf, textsByKey } from '@tsunagari/database';
import type { TestDatabase } from '@tsunagari/database/testing';
import { writeTable } from '@tsunagari/exchange';
import { type Actor, SealBroken, day } from '@tsunagari/kernel';
import { ROSTER_FILES, type TestPeople, peopleCouncil, peopleDatabase, upload, withGrants } from '../testing/index.js';
import { contactsOfPeople } from './contact/contacts.js';
import { commitImport } from './import/batch/commit-import.js';
import { importsByIds } from './import/batch/import.queries.js';
import { mapImportColumns } from './import/batch/map-columns.js';
import { startImport } from './import/batch/start-import.js';
import { undoImport } from './import/batch/undo-import.js';
import { openNote } from './person/note-place.js';
import { listPeople } from './person/person.queries.js';
import { revisePerson } from './person/revise-person.js';
import { PEOPLE_SEALED } from './people.sealed.js';

const OLD = Buffer.alloc(32, 7);
const NEW = Buffer.alloc(32, 8);
const RING: KeyRing = [NEW, OLD];
const COLUMNS = [...DATABASE_SEALED, ...PEOPLE_SEALED];
const PHONE = { kind: 'PHONE', value: '048-000-0001' } as const;

describe('sealing everything anew', () => {
  let database: TestDatabase;
  let council: TestPeople;
  let staff: Actor;
  beforeEach(async () => {
    database = await peopleDatabase();
    council = await peopleCouncil(database);
    staff = withGrants(council.actor, [
      { role: 'council_staff', scope: { kind: 'council' }, period: { from: day('2020-04-01'), to: null } },
    ]);
  });
  afterEach(() => database.close());

  const rows = <Row>(sql: string, values: unknown[] = []) => council.looking().reader.rows<Row>(sql, values);
  const notesOf = (id: string) =>
    rows<{ sealed: string; version: number }>(
      `select x.note_sealed as sealed, x.version from (select id, note_sealed, version from person
         union all select id, note_sealed, version from history.person) x where x.id = $1 order by x.version`,
      [id],
    );
  const keysInUse = async () =>
    new Set((await textsByKey(database.ownerUrl, COLUMNS)).filter(({ texts }) => texts > 0).map(({ key }) => key));

  it('lets the old key be retired: the new one alone opens and finds everything, former states too, and nothing has changed', async () => {
    const id = await council.aPerson({ note: 'はじめ', contacts: [PHONE] });
    await council.run((context) => revisePerson(context, { id, version: 1, note: 'あと' }));
    const before = await notesOf(id);
    expect(await keysInUse()).toEqual(new Set([keyName(OLD)]));

    const told: string[] = [];
    const result = await reseal(database.ownerUrl, RING, COLUMNS, (table) => told.push(table));
    expect(result).toEqual({ resealed: 3, broken: 0, left: 0 });
    expect(told).toEqual(['public.person', 'history.person', 'public.person_contact']);
    expect(await keysInUse()).toEqual(new Set([keyName(NEW)]));

    const after = await notesOf(id);
    expect(after.map(({ version }) => version)).toEqual(before.map(({ version }) => version));
    const { councilId } = council.actor;
    const only = sealerOf(NEW);
    expect(after.map(({ sealed }) => openNote(only, councilId, id, sealed))).toEqual(['はじめ', 'あと']);
    expect(() => openNote(sealerOf(OLD), councilId, id, after[1]?.sealed ?? '')).toThrow(SealBroken);
    expect(await contactsOfPeople(council.looking().reader, only, [id])).toMatchObject([{ value: '048-000-0001' }]);
    const found = (sealer = only) => listPeople({ ...council.looking(), sealer }, { search: '0480000001' }, 'KANA', {});
    expect((await found()).nodes.map((person) => person.id)).toEqual([id]);
    expect((await found(sealerOf(OLD))).nodes).toEqual([]);
    expect(await reseal(database.ownerUrl, RING, COLUMNS)).toEqual({ resealed: 0, broken: 0, left: 0 });
  });

  it('reaches every council', async () => {
    const other = await peopleCouncil(database);
    for (const each of [council, other]) await each.aPerson({ note: 'メモ' });
    expect((await reseal(database.ownerUrl, RING, COLUMNS)).resealed).toBe(2);
    expect(await keysInUse()).toEqual(new Set([keyName(NEW)]));
  });

  it('renews what is sealed within an import, so that it can still be undone', async () => {
    const id = await council.aPerson({
      name: '髙﨑　花子',
      kana: null,
      birth: '昭和23年4月1日',
      note: '知っていること',
    });
    const headers = ['氏名', 'ふりがな', '生年月日', '備考'];
    const { bytes } = await writeTable(
      {
        name: '名簿',
        columns: headers.map((header) => ({ header, kind: 'text' as const })),
        rows: [['髙﨑　花子', 'たかさき　はなこ', 'S23.4.1', '新しいこと']],
        notes: [],
      },
      'CSV',
    );
    const batchId = await council.run(
      async (context) => startImport(context, ROSTER_FILES, { fileId: await upload(context, '名簿.csv', bytes) }),
      staff,
    );
    const seen = async () => {
      const [batch] = await importsByIds(council.looking(), [batchId]);
      return { batchId, version: batch?.version ?? 0, columns: batch?.columns ?? [] };
    };
    const checked = await seen();
    await council.run((context) => mapImportColumns(context, ROSTER_FILES, checked));
    const ready = await seen();
    await council.run((context) => commitImport(context, ready, () => Promise.resolve()), staff);
    const noteOf = async () =>
      openNote(sealerOf(NEW), council.actor.councilId, id, (await notesOf(id)).at(-1)?.sealed ?? '');

    expect(await reseal(database.ownerUrl, RING, COLUMNS)).toMatchObject({ broken: 0, left: 0 });
    expect(await noteOf()).toContain('新しいこと');
    const committed = await seen();
    await council.run((context) => undoImport({ ...context, sealer: sealerOf(NEW) }, committed));
    expect(await noteOf()).toBe('知っていること');
  });

  it('leaves a text alone that was moved from its place, and says so', async () => {
    const [from, to] = [await council.aPerson({ note: 'わたしの' }), await council.aPerson({ note: 'あなたの' })];
    await council.run(({ manager }) =>
      manager.query(`update person t set note_sealed = f.note_sealed from person f where f.id = $1 and t.id = $2`, [
        from,
        to,
      ]),
    );
    expect(await reseal(database.ownerUrl, RING, COLUMNS)).toMatchObject({ broken: 1, left: 0 });
    expect((await keysInUse()).size).toBe(2);
  });

  it('passes over what somebody is writing, and comes back for it', async () => {
    const [held, free] = [await council.aPerson({ note: '書きかけ' }), await council.aPerson({ note: 'ほか' })];
    let resealing: ReturnType<typeof reseal> | undefined;
    await council.run(async (context) => {
      await revisePerson(context, { id: held, version: 1, note: '書きおえた' });
      await new Promise<void>((resolve) => {
        resealing = reseal(database.ownerUrl, RING, COLUMNS, () => resolve());
      });
    });
    expect(await resealing).toMatchObject({ broken: 0, left: 0 });
    expect(await keysInUse()).toEqual(new Set([keyName(NEW)]));
    const notes = await notesOf(held);
    const opened = notes.map(({ sealed }) => openNote(sealerOf(NEW), council.actor.councilId, held, sealed));
    expect(opened).toEqual(['書きかけ', '書きおえた']);
    expect((await notesOf(free)).map(({ version }) => version)).toEqual([1]);
  });

  it('is for the owner of the tables alone: nobody else changes a record without a version, or sees another council', async () => {
    const other = await peopleCouncil(database);
    const id = await council.aPerson({ note: 'メモ' });
    const [sight] = await council.run(async ({ manager }) => {
      await manager.query(`select set_config('app.resealing', 'on', true)`);
      await manager.query(`update person set note_sealed = 'x' where id = $1`, [id]);
      return manager.query<{ councils: string[] }[]>(`select array_agg(council_id) as councils from council`);
    });
    expect(sight?.councils).toEqual([council.actor.councilId]);
    expect(sight?.councils).not.toContain(other.actor.councilId);
    expect((await notesOf(id)).map(({ version }) => version)).toEqual([1, 2]);
  });
});

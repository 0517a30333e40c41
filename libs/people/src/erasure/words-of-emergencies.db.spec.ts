import type { TestDatabase } from '@tsunagari/database/testing';
import { type Actor, newId, systemClock } from '@tsunagari/kernel';
import {
  EMERGENCY_PASSWORD,
  type TestEmergency,
  emergencyCouncil,
  emergencyDatabase,
  findInDatabase,
} from '../../testing/index.js';
import { declareDisaster } from '../disaster/declare-disaster.js';
import { ERASED_WORDS, readEmergencyWords } from '../emergency/emergency-words.js';
import { type EmergencyAccessView, emergencyAccessesByIds } from '../emergency/emergency.queries.js';
import { endEmergencyAccess } from '../emergency/end-emergency-access.js';
import { lookInEmergency } from '../emergency/look-in-emergency.js';
import { openEmergencyAccess } from '../emergency/open-emergency-access.js';
import { reviewEmergencyAccess } from '../emergency/review-emergency-access.js';
import { claimsOf } from '@tsunagari/identity';
import { erasePerson } from './erase-person.js';
import { erasurePreview } from './erasure-preview.queries.js';
import { EmergencyNotReviewed } from './erasure.errors.js';
import { UNREADABLE } from '../unreadable.js';

describe('the words of emergency accesses, when a person is erased', () => {
  let database: TestDatabase;
  let council: TestEmergency;
  let branchId: string;
  let admin: Actor;
  let personId: string;
  beforeAll(async () => void (database = await emergencyDatabase()));
  afterAll(() => database.close());
  beforeEach(async () => {
    council = await emergencyCouncil(database);
    branchId = await council.aBranch();
    admin = await council.someone('council_admin');
    personId = await council.aPerson({ branchId, name: '例谷　節子', kana: 'れいたに　せつこ' });
    await council.aPerson({ branchId, name: '別口　三郎' });
  });

  /** Someone opens an access, perhaps looks for a person, and ends it. @returns its id */
  const accessOf = async (words: string, search?: string) => {
    const officer = await council.someone('branch_officer', { kind: 'branch', branchId: await council.aBranch() });
    const proof = { currentPassword: EMERGENCY_PASSWORD };
    const id = await council.as(officer, (context) =>
      openEmergencyAccess(context, { reason: 'CANNOT_REACH', words, proof }),
    );
    if (search !== undefined) await council.as(officer, (context) => lookInEmergency(context, { search }));
    await council.as(officer, (context) => endEmergencyAccess(context, { id }));
    return id;
  };
  const review = (id: string, words: string) =>
    council.as(admin, (context) => reviewEmergencyAccess(context, { id, version: 2, outcome: 'JUSTIFIED', words }));
  const accesses = (ids: readonly string[]) =>
    emergencyAccessesByIds(
      { reader: database.reader(claimsOf(admin, systemClock.today())), actor: admin, clock: systemClock },
      ids,
    );
  const wordsOf = async (id: string) => {
    const [access] = await accesses([id]);
    return [access?.openingWords ?? null, access?.reviewWords ?? null].map((words) =>
      readEmergencyWords(database.sealer, admin.councilId, words),
    );
  };
  const erase = () =>
    council.as(admin, (context) =>
      erasePerson(context, { id: personId, version: 1, reason: 'SUBJECT_REQUEST', typedName: '例谷　節子' }),
    );
  const trace = ({ openingWords: _, reviewWords: __, ...rest }: EmergencyAccessView) => rest;

  it('go where someone has looked at her or written her whole name or reading; who looked and who reviewed stays', async () => {
    const looked = await accessOf('隣家から、三日見かけないと電話があった。', '例谷　節子');
    await review(looked, '娘さんに連絡がついた。妥当と認めた。');
    const named = await accessOf('別口さんが、れいたにせつこさんを見ていないと言った。', '別口　三郎');
    await review(named, '妥当と認めた。');
    const reviewed = await accessOf('連絡がつかない。', '別口　三郎');
    await review(reviewed, '例谷節子さんの件とは別であった。');
    const other = await accessOf('別口さんが倒れているかもしれない。', '別口　三郎');
    const before = (await accesses([looked, named, reviewed, other])).map(trace);

    expect(await council.as(admin, (context) => erasurePreview(context, personId))).toMatchObject({
      emergencyWords: 4,
    });
    await erase();
    expect(await wordsOf(looked)).toEqual([ERASED_WORDS, ERASED_WORDS]);
    expect(await wordsOf(named)).toEqual([ERASED_WORDS, '妥当と認めた。']);
    expect(await wordsOf(reviewed)).toEqual(['連絡がつかない。', ERASED_WORDS]);
    expect(await wordsOf(other)).toEqual(['別口さんが倒れているかもしれない。', null]);
    expect((await accesses([looked, named, reviewed, other])).map(trace)).toEqual(before);
    const [trail] = await council
      .looking()
      .reader.rows<{ details: { wordsOfAccesses?: string[] } }>(
        `select details from audit_event where action = 'person.erase'`,
      );
    expect(trail?.details.wordsOfAccesses?.toSorted()).toEqual([looked, named, reviewed].toSorted());
    const words = ['例谷', 'れいたに', '三日見かけない', '娘さん'];
    expect(await findInDatabase(database, admin.councilId, words)).toEqual([]);
  });

  it('wait for the review of the access, which needs them: until then the person is not erased', async () => {
    const id = await accessOf('例谷節子さんを三日見かけないと、隣家から電話があった。', '別口　三郎');
    await expect(erase()).rejects.toBeInstanceOf(EmergencyNotReviewed);
    const past = council.as(admin, ({ manager }) =>
      manager.query(`select erase_person($1, '{}', array(select id from emergency_note where access_id = $2))`, [
        personId,
        id,
      ]),
    );
    await expect(past).rejects.toThrow('an emergency access waits for its review');
    expect((await council.person(personId))?.name).toBe('例谷　節子');
    await review(id, '妥当と認めた。');
    await erase();
    expect(await wordsOf(id)).toEqual([ERASED_WORDS, '妥当と認めた。']);
  });

  it('stay and are counted where they cannot be opened: nobody knows of whom they tell', async () => {
    const id = await accessOf('例谷節子さんを見ていないと聞いた。', '別口　三郎');
    await council.owner(`alter table emergency_note disable trigger user`);
    await council.owner(`update emergency_note set sealed = $2 where access_id = $1`, [
      id,
      `s1.unknown.${'x'.repeat(40)}`,
    ]);
    await council.owner(`alter table emergency_note enable trigger user`);
    const preview = await council.as(admin, (context) => erasurePreview(context, personId));
    expect(preview).toMatchObject({ emergencyWords: 0, unreadableWords: 1 });
    await erase();
    expect(await wordsOf(id)).toEqual([UNREADABLE, null]);
  });

  it('go with the person alone, for administrators alone, by the database too, and are changed in no other way', async () => {
    const id = await accessOf('隣家から電話があった。', '例谷　節子');
    await review(id, '妥当と認めた。');
    for (const role of ['council_staff', 'auditor'] as const) {
      const as = await council.someone(role);
      const direct = council.as(as, ({ manager }) => manager.query(`select erase_person($1, '{}', '{}')`, [personId]));
      await expect(direct).rejects.toThrow('only an administrator erases people');
    }
    const notes = `array(select id from emergency_note where access_id = $1)`;
    for (const nobody of [newId(systemClock), id]) {
      const direct = council.as(admin, ({ manager }) =>
        manager.query(`select erase_person($2, '{}', ${notes})`, [id, nobody]),
      );
      await expect(direct).rejects.toThrow('there is no such person');
    }
    for (const statement of [
      `update emergency_note set sealed = null, erased_at = now() where access_id = $1`,
      `select erase_records_of_person($1, '{}')`,
    ]) {
      const write = council.as(admin, ({ manager }) => manager.query(statement, [id]));
      await expect(write).rejects.toThrow('permission denied');
    }
    for (const change of [`sealed = 'x'`, `sealed = null, erased_at = now(), written_by = gen_random_uuid()`])
      await expect(council.owner(`update emergency_note set ${change} where access_id = $1`, [id])).rejects.toThrow(
        'never changed',
      );
    await expect(council.owner(`delete from emergency_note where access_id = $1`, [id])).rejects.toThrow(
      'never changed',
    );
    const foreign = await emergencyCouncil(database);
    const stranger = await foreign.someone('council_admin');
    const reached = foreign.as(stranger, ({ manager }) =>
      manager.query(`select erase_person($1, '{}', '{}')`, [personId]),
    );
    await expect(reached).rejects.toThrow('there is no such person');
    const own = await foreign.aPerson({ name: '例谷　節子' });
    const [{ ids } = { ids: [] }] = await council.owner<{ ids: string[] }>(
      `select array_agg(id) as ids from emergency_note where access_id = $1`,
      [id],
    );
    await foreign.as(stranger, ({ manager }) => manager.query(`select erase_person($1, '{}', $2)`, [own, ids]));
    expect(await wordsOf(id)).toEqual(['隣家から電話があった。', '妥当と認めた。']);
  });

  it('are beside what a disaster is called, in which a name is told before the erasure', async () => {
    await council.as(admin, (context) =>
      declareDisaster(context, {
        name: '例谷　節子さん宅の火事',
        basis: 'IN_DISASTER',
        isDrill: false,
        branchIds: [],
        hours: 1,
      }),
    );
    const preview = await council.as(admin, (context) => erasurePreview(context, personId));
    expect(preview).toMatchObject({ emergencyWords: 0, mentions: [{ table: 'disaster', rows: 1 }] });
  });
});

import type { TestDatabase } from '@tsunagari/database/testing';
import {
  CodeWrong,
  NoPassword,
  PasskeyRefused,
  PasswordWrong,
  addPasskey,
  claimsOf,
  confirmTotp,
  startPasskey,
  startPasskeyProof,
  startTotp,
} from '@tsunagari/identity';
import { SoftwareAuthenticator } from '@tsunagari/identity/testing';
import { type Actor, Forbidden, InvalidInput, NotFound, systemClock } from '@tsunagari/kernel';
import { generateSync } from 'otplib';
import { EMERGENCY_PASSWORD, type TestEmergency, emergencyCouncil, emergencyDatabase } from '../../testing/index.js';
import { endEmergencyAccess } from './end-emergency-access.js';
import {
  EmergencyAccessFull,
  EmergencyAccessOpen,
  EmergencyAccessOver,
  NobodyFoundInEmergency,
  NotToBeReviewed,
  ReviewOfOneself,
  TooManyAlike,
} from './emergency.errors.js';
import { readEmergencyWords } from './emergency-words.js';
import { emergenciesToReview, emergencyAccessesByIds, listEmergencyAccesses } from './emergency.queries.js';
import { lookInEmergency } from './look-in-emergency.js';
import { type OpenEmergencyAccess, openEmergencyAccess } from './open-emergency-access.js';
import { peopleInEmergency } from './people-in-emergency.queries.js';
import { reviewEmergencyAccess } from './review-emergency-access.js';

let database: TestDatabase;
let council: TestEmergency;
let east: string;
let west: string;
let coordinator: Actor;
beforeAll(async () => void (database = await emergencyDatabase()));
beforeEach(async () => {
  council = await emergencyCouncil(database);
  [east, west] = [await council.aBranch(), await council.aBranch()];
  coordinator = await council.someone('branch_coordinator', { kind: 'branch', branchId: east });
});
afterAll(() => database.close());

const WHY: OpenEmergencyAccess = {
  reason: 'LIFE_IN_DANGER',
  words: '隣の人から、倒れているようだと電話があった。',
  proof: { currentPassword: EMERGENCY_PASSWORD },
};
const open = (as: Actor = coordinator, given: Partial<OpenEmergencyAccess> = {}) =>
  council.as(as, (context) => openEmergencyAccess(context, { ...WHY, ...given }));
const look = (search: string, as: Actor = coordinator) =>
  council.as(as, (context) => lookInEmergency(context, { search }));
const reading = (actor: Actor) => ({
  reader: database.reader(claimsOf(actor, systemClock.today())),
  sealer: database.sealer,
  actor,
  clock: systemClock,
});
const shown = (as: Actor = coordinator) => peopleInEmergency(reading(as));
const end = (id: string, as: Actor) => council.as(as, (context) => endEmergencyAccess(context, { id }));
const review = (id: string, as: Actor, version = 1) =>
  council.as(as, (context) =>
    reviewEmergencyAccess(context, { id, version, outcome: 'JUSTIFIED', words: '妥当と認めた。' }),
  );
const aNeighbour = () =>
  council.aPerson({
    branchId: west,
    name: '例谷　節子',
    kana: 'れいたに　せつこ',
    note: 'ひみつ',
    contacts: [
      { kind: 'PHONE', value: '048-776-0001' },
      { kind: 'EMAIL', value: 'setsuko@example.jp' },
      { kind: 'ADDRESS', value: '架空町１－２' },
    ],
  });

describe('an emergency access', () => {
  it('shows someone of another branch by the whole name, with how to reach them and no more', async () => {
    const id = await aNeighbour();
    const accessId = await open();
    expect(await shown()).toEqual([]);
    expect(await look('例谷 節子')).toBe(accessId);
    const [person, ...others] = await shown();
    expect(others).toEqual([]);
    expect(person).toMatchObject({
      id,
      name: '例谷　節子',
      kana: 'れいたに　せつこ',
      associationId: null,
      branchId: west,
    });
    expect(person?.contacts.map(({ kind, value }) => [kind, value])).toEqual([
      ['PHONE', '048-776-0001'],
      ['ADDRESS', '架空町１－２'],
    ]);
    expect(Object.keys(person ?? {}).sort()).toEqual(['associationId', 'branchId', 'contacts', 'id', 'kana', 'name']);
    const { reader } = reading(coordinator);
    expect(await reader.rows(`select id from person where id = $1`, [id])).toEqual([]);
    expect(await reader.rows(`select id from person_contact where person_id = $1`, [id])).toEqual([]);
  });

  it('finds by the reading and by the number too, never by a part, and nobody who has left', async () => {
    const id = await aNeighbour();
    await open();
    await look('ﾚｲﾀﾆ ｾﾂｺ');
    await look('776-0001');
    expect((await shown()).map((person) => person.id)).toEqual([id]);
    for (const part of ['例谷', 'れいたに', '節子', '%', '例谷　節', '048'])
      await expect(look(part)).rejects.toBeInstanceOf(NobodyFoundInEmergency);
    await council.run(({ manager }) =>
      manager.query(`update person set left_on = '2026-01-01', left_reason = 'DECEASED' where id = $1`, [id]),
    );
    await expect(look('例谷　節子')).rejects.toBeInstanceOf(NobodyFoundInEmergency);
  });

  it('stands in the trail from the opening to each look, and others hear of it', async () => {
    const id = await aNeighbour();
    const accessId = await open();
    await look('例谷　節子');
    await end(accessId, coordinator);
    const { reader } = council.looking();
    const trail = await reader.rows<{ action: string; details: object }>(
      `select action, details from audit_event where subject_id = $1 order by recorded_at, id`,
      [accessId],
    );
    expect(trail).toEqual([
      { action: 'emergency.open', details: { reason: 'LIFE_IN_DANGER' } },
      { action: 'emergency.look', details: { personIds: [id] } },
      { action: 'emergency.end', details: {} },
    ]);
    const told = await reader.rows<{ payload: object }>(
      `select payload from outbox_event where kind = 'EmergencyAccessOpened'`,
    );
    expect(told).toEqual([{ payload: { accessId } }]);
    const [kept] = await council.owner<{ words: string }>(
      `select sealed as words from emergency_note where access_id = $1`,
      [accessId],
    );
    expect(kept?.words).not.toContain('倒れ');
  });

  it('is for those who work in a branch and prove themselves, with a reason in words', async () => {
    const branch = { kind: 'branch', branchId: east } as const;
    for (const role of ['council_admin', 'council_staff', 'auditor', 'analyst'] as const)
      await expect(open(await council.someone(role))).rejects.toBeInstanceOf(Forbidden);
    const neighbours = await council.someone('association_officer', {
      kind: 'association',
      associationId: await council.anAssociation({ branchId: east }),
    });
    await expect(open(neighbours)).rejects.toBeInstanceOf(Forbidden);
    const pair = await council.someone('supporter', { kind: 'pair', pairId: crypto.randomUUID() });
    await expect(open(pair)).rejects.toBeInstanceOf(Forbidden);
    await expect(open(coordinator, { proof: { currentPassword: 'ちがうあいことばです' } })).rejects.toBeInstanceOf(
      PasswordWrong,
    );
    await expect(open(coordinator, { words: ' \n ' })).rejects.toBeInstanceOf(InvalidInput);
    for (const role of ['branch_officer', 'supporter', 'council_staff'] as const)
      expect(await open(await council.someone(role, branch))).toHaveLength(36);
    await open();
    // Before any proof is taken: a code or a passkey would be given back by the refusal.
    for (const proof of [WHY.proof, { currentPassword: 'ちがうあいことばです' }])
      await expect(open(coordinator, { proof })).rejects.toBeInstanceOf(EmergencyAccessOpen);
  });

  it('asks for the code of the authenticator app where one is set up', async () => {
    const { secret } = await council.as(coordinator, (context) =>
      startTotp(context, { currentPassword: EMERGENCY_PASSWORD, issuer: 'test' }),
    );
    const code = (ahead: number) =>
      generateSync({ secret, epoch: Math.floor(systemClock.now().getTime() / 1000) + ahead });
    await council.as(coordinator, (context) => confirmTotp(context, { code: code(-30) }));
    await expect(open()).rejects.toBeInstanceOf(CodeWrong);
    const given = (now: string) => ({ proof: { currentPassword: EMERGENCY_PASSWORD, code: now } });
    await expect(open(coordinator, given(code(-30)))).rejects.toBeInstanceOf(CodeWrong);
    expect(await open(coordinator, given(code(30)))).toHaveLength(36);
  });

  it('is opened by a passkey, too, by whoever signs in without a password', async () => {
    const origin = 'https://tsunagari.example.jp';
    const relyingParty = { id: 'tsunagari.example.jp', origins: [origin] };
    const key = new SoftwareAuthenticator(origin);
    const given = { currentPassword: EMERGENCY_PASSWORD, relyingParty, siteName: '架空市社協' };
    const registration = key.register(await council.as(coordinator, (context) => startPasskey(context, given)));
    await council.as(coordinator, (context) => addPasskey(context, { name: '携帯', registration, relyingParty }));
    await council.owner(`delete from account_credential where id = $1`, [coordinator.accountId]);
    await expect(open()).rejects.toBeInstanceOf(NoPassword);
    const asked = await council.as(coordinator, (context) =>
      startPasskeyProof(context, { relyingParty, askedFor: 'EMERGENCY_ACCESS' }),
    );
    const proof = { assertion: key.answer(asked), relyingParty };
    const other = await council.someone('branch_officer', { kind: 'branch', branchId: east });
    await expect(open(other, { proof })).rejects.toBeInstanceOf(PasskeyRefused);
    expect(await open(coordinator, { proof })).toHaveLength(36);
  });

  it('is over after an hour by the clock of the product, and by that of the database alone', async () => {
    await aNeighbour();
    await open();
    await look('例谷　節子');
    const { reader } = reading(coordinator);
    const seen = () => reader.rows(`select id from people_seen_in_emergency()`);
    expect(await seen()).toHaveLength(1);
    const later = { ...systemClock, now: () => new Date(systemClock.now().getTime() + 61 * 60_000) };
    expect(await peopleInEmergency({ ...reading(coordinator), clock: later })).toEqual([]);
    const search = council.as(coordinator, (context) => lookInEmergency(context, { search: '例谷　節子' }), later);
    await expect(search).rejects.toBeInstanceOf(EmergencyAccessOver);
    await council.pass('emergency_access', 61);
    expect(await seen()).toEqual([]);
    expect(await reader.rows(`select id from contacts_seen_in_emergency()`)).toEqual([]);
    expect(await reader.rows(`select f.id from found_in_emergency('例谷節子', null, '{}') f (id)`)).toEqual([]);
    await expect(look('例谷　節子')).rejects.toBeInstanceOf(EmergencyAccessOver);
    await open();
    expect(await shown()).toEqual([]);
  });

  it('is over at once when it is ended, and when the role ends', async () => {
    await aNeighbour();
    const accessId = await open();
    await look('例谷　節子');
    await council.owner(`update role_grant set valid_to = '2026-01-01' where account_id = $1`, [coordinator.accountId]);
    const { reader } = reading(coordinator);
    expect(await reader.rows(`select id from people_seen_in_emergency()`)).toEqual([]);
    await council.owner(`update role_grant set valid_to = null where account_id = $1`, [coordinator.accountId]);
    expect(await shown()).toHaveLength(1);
    await end(accessId, coordinator);
    expect(await shown()).toEqual([]);
    expect(await reader.rows(`select id from people_seen_in_emergency()`)).toEqual([]);
    await expect(end(accessId, coordinator)).rejects.toBeInstanceOf(EmergencyAccessOver);
  });

  it('shows fifty people at most, also by a new access on the same day', async () => {
    const accessId = await open();
    const names = Array.from({ length: 5 }, (_, index) => `同名　第${index}`);
    for (const name of names) for (let each = 0; each < 10; each++) await council.aPerson({ branchId: west, name });
    await council.aPerson({ branchId: west, name: '五一　人目' });
    for (const name of names) await look(name);
    expect(await shown()).toHaveLength(50);
    await expect(look('五一　人目')).rejects.toBeInstanceOf(EmergencyAccessFull);
    const past = council.as(coordinator, ({ manager }) =>
      manager.query(
        `insert into emergency_look (council_id, id, access_id, person_id) values ($1, gen_random_uuid(), $2, gen_random_uuid())`,
        [coordinator.councilId, accessId],
      ),
    );
    await expect(past).rejects.toThrow('50 people at most');
    await end(accessId, coordinator);
    await open();
    await expect(look('五一　人目')).rejects.toBeInstanceOf(EmergencyAccessFull);
  });

  it('shows nobody of a name that more than ten have', async () => {
    await open();
    for (let each = 0; each < 11; each++) await council.aPerson({ branchId: west, name: '同姓　同名' });
    await expect(look('同姓　同名')).rejects.toBeInstanceOf(TooManyAlike);
    expect(await shown()).toEqual([]);
  });

  it('is not opened again by a hand that writes past the commands', async () => {
    const accessId = await open();
    await end(accessId, coordinator);
    const reopened = council.as(coordinator, ({ manager }) =>
      manager.query(`update emergency_access set ended_at = null where id = $1`, [accessId]),
    );
    await expect(reopened).rejects.toThrow('stay as they are');
  });

  it('belongs to its account and its council: nobody else looks by it, by the policies or by the database', async () => {
    const id = await aNeighbour();
    const accessId = await open();
    await look('例谷　節子');
    const colleague = await council.someone('branch_coordinator', { kind: 'branch', branchId: east });
    expect(await shown(colleague)).toEqual([]);
    await expect(look('例谷　節子', colleague)).rejects.toBeInstanceOf(EmergencyAccessOver);
    await expect(end(accessId, colleague)).rejects.toBeInstanceOf(NotFound);
    expect(await emergencyAccessesByIds(reading(colleague), [accessId])).toEqual([]);
    const { reader } = reading(colleague);
    for (const table of ['emergency_access', 'emergency_look', 'people_seen_in_emergency()'])
      expect(await reader.rows(`select id from ${table} t`)).toEqual([]);
    const foreign = await emergencyCouncil(database);
    const stranger = await foreign.someone('branch_coordinator', { kind: 'branch', branchId: await foreign.aBranch() });
    await foreign.as(stranger, (context) => openEmergencyAccess(context, WHY));
    const abroad = foreign.as(stranger, (context) => lookInEmergency(context, { search: '例谷　節子' }));
    await expect(abroad).rejects.toBeInstanceOf(NobodyFoundInEmergency);
    const strangers = database.reader(claimsOf(stranger, systemClock.today()));
    expect(await strangers.rows(`select id from emergency_look`)).toEqual([]);
    expect((await shown()).map((person) => person.id)).toEqual([id]);
  });

  it('lasts no longer by a hand that writes past the commands, and is opened for nobody else', async () => {
    const write = (as: Actor, accountId: string | null, minutes: number) =>
      council.as(as, ({ manager }) =>
        manager.query(
          `insert into emergency_access (council_id, id, account_id, reason, opened_at, ends_at)
           values ($1, gen_random_uuid(), $2, 'LIFE_IN_DANGER', now() + make_interval(mins => $3), now() + make_interval(mins => $3 + 60))`,
          [as.councilId, accountId, minutes],
        ),
      );
    const other = await council.someone('branch_officer', { kind: 'branch', branchId: east });
    await expect(write(coordinator, coordinator.accountId, 60)).rejects.toThrow('row-level security');
    await expect(write(coordinator, other.accountId, 0)).rejects.toThrow('row-level security');
    const admin = await council.someone('council_admin');
    await expect(write(admin, admin.accountId, 0)).rejects.toThrow('row-level security');
  });
});

describe('the review of an emergency access', () => {
  it('waits for administrators and auditors from the moment of the opening, and is overdue after 72 hours', async () => {
    const [admin, auditor] = [await council.someone('council_admin'), await council.someone('auditor')];
    const accessId = await open();
    for (const told of [admin, auditor])
      expect(await emergenciesToReview(reading(told))).toEqual({ toReview: 1, overdue: 0 });
    expect(await emergenciesToReview(reading(coordinator))).toEqual({ toReview: 0, overdue: 0 });
    await expect(review(accessId, admin)).rejects.toBeInstanceOf(NotToBeReviewed);
    await council.pass('emergency_access', 72 * 60 + 1);
    expect(await emergenciesToReview(reading(auditor))).toEqual({ toReview: 1, overdue: 1 });
    const [access] = (await listEmergencyAccesses(reading(admin), { isReviewed: false }, {})).nodes;
    expect(access).toMatchObject({ id: accessId, isOpen: false, isOverdue: true, accountId: coordinator.accountId });
  });

  it('is written once, by an administrator, never by the one who opened it', async () => {
    const [admin, auditor] = [await council.someone('council_admin'), await council.someone('auditor')];
    const accessId = await open();
    await end(accessId, admin);
    await expect(review(accessId, coordinator, 2)).rejects.toBeInstanceOf(Forbidden);
    await expect(review(accessId, auditor, 2)).rejects.toBeInstanceOf(Forbidden);
    const risen = { ...coordinator, grants: [...coordinator.grants, ...admin.grants] };
    await expect(review(accessId, risen, 2)).rejects.toBeInstanceOf(ReviewOfOneself);
    await review(accessId, admin, 2);
    const [access] = await emergencyAccessesByIds(reading(coordinator), [accessId]);
    expect(access).toMatchObject({ outcome: 'JUSTIFIED', reviewedBy: admin.accountId, isOverdue: false });
    await expect(review(accessId, admin, 3)).rejects.toBeInstanceOf(NotToBeReviewed);
    expect(await emergenciesToReview(reading(admin))).toEqual({ toReview: 0, overdue: 0 });
    const words = async (as: Actor) => {
      const [read] = await emergencyAccessesByIds(reading(as), [accessId]);
      return [read?.openingWords ?? null, read?.reviewWords ?? null].map((sealed) =>
        readEmergencyWords(database.sealer, as.councilId, sealed),
      );
    };
    for (const reader of [admin, coordinator]) expect(await words(reader)).toEqual([WHY.words, '妥当と認めた。']);
    expect(await words(auditor)).toEqual([null, null]);
    const forged = council.as(coordinator, ({ manager }) =>
      manager.query(`update emergency_access set reviewed_by = $1 where id = $2`, [admin.accountId, accessId]),
    );
    await expect(forged).rejects.toThrow('row-level security');
  });
});

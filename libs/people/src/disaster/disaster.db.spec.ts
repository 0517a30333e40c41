import type { TestDatabase } from '@tsunagari/database/testing';
import { claimsOf } from '@tsunagari/identity';
import { type Actor, Forbidden, InvalidInput, NotFound, day, systemClock } from '@tsunagari/kernel';
import { type TestEmergency, emergencyCouncil, emergencyDatabase } from '../../testing/index.js';
import { confirmDisaster, endDisaster, extendDisaster } from './change-disaster.js';
import { type DeclareDisaster, declareDisaster } from './declare-disaster.js';
import { DisasterNeedsAnother, DisasterNotExtendable, DisasterNotPending, DisasterOver } from './disaster.errors.js';
import { disasterById, presentDisasters } from './disaster.queries.js';
import { evacuationContacts, listEvacuation } from './evacuation.queries.js';

let database: TestDatabase;
let council: TestEmergency;
let east: string;
let west: string;
let admin: Actor;
let staff: Actor;
let officer: Actor;
let people: { east: string; eastAssociation: string; west: string };
beforeAll(async () => void (database = await emergencyDatabase()));
beforeEach(async () => {
  council = await emergencyCouncil(database);
  [east, west] = [await council.aBranch(), await council.aBranch()];
  [admin, staff] = [await council.someone('council_admin'), await council.someone('council_staff')];
  officer = await council.someone('branch_officer', { kind: 'branch', branchId: east });
  const associationId = await council.anAssociation({ branchId: east, openedOn: day('2020-04-01') });
  const contacts = [
    { kind: 'PHONE' as const, value: '048-776-0001' },
    { kind: 'FAX' as const, value: '048-776-0002' },
  ];
  people = {
    east: await council.aPerson({ branchId: east, contacts, note: 'ひみつ' }),
    eastAssociation: await council.aPerson({ associationId, contacts }),
    west: await council.aPerson({ branchId: west, contacts }),
  };
});
afterAll(() => database.close());

const declare = (as: Actor, given: Partial<DeclareDisaster> = {}) =>
  council.as(as, (context) =>
    declareDisaster(context, {
      name: '台風第19号',
      basis: 'IN_DANGER',
      isDrill: false,
      branchIds: [],
      hours: 24,
      ...given,
    }),
  );
const confirm = (as: Actor, id: string, version = 1) =>
  council.as(as, (context) => confirmDisaster(context, { id, version }));
const reading = (actor: Actor) => ({
  reader: database.reader(claimsOf(actor, systemClock.today())),
  sealer: database.sealer,
  actor,
  clock: systemClock,
});
const listed = async (as: Actor) => (await listEvacuation(reading(as), {}, {})).nodes.map(({ id }) => id).sort();
const inDatabase = async (as: Actor) =>
  (await reading(as).reader.rows<{ id: string }>(`select id from evacuation_people()`)).map(({ id }) => id).sort();
const everybody = () => Object.values(people).sort();
const ofEast = () => [people.east, people.eastAssociation].sort();

describe('a disaster', () => {
  it('opens nothing before another person has confirmed it', async () => {
    const id = await declare(admin);
    expect(await listed(staff)).toEqual([]);
    expect(await inDatabase(staff)).toEqual([]);
    await expect(confirm(admin, id)).rejects.toBeInstanceOf(DisasterNeedsAnother);
    await expect(confirm(officer, id)).rejects.toBeInstanceOf(Forbidden);
    await confirm(staff, id);
    expect(await disasterById(reading(officer), id)).toMatchObject({
      name: '台風第19号',
      isInForce: true,
      isPending: false,
      declaredBy: admin.accountId,
      confirmedBy: staff.accountId,
    });
    await expect(confirm(await council.someone('council_admin'), id, 2)).rejects.toBeInstanceOf(DisasterNotPending);
    const { reader } = council.looking();
    const trail = await reader.rows<{ action: string }>(
      `select action from audit_event where subject_id = $1 order by recorded_at, id`,
      [id],
    );
    expect(trail.map(({ action }) => action)).toEqual(['disaster.declare', 'disaster.confirm']);
    const told = await reader.rows<{ kind: string }>(
      `select kind from outbox_event where kind like 'Disaster%' order by id`,
    );
    expect(told.map(({ kind }) => kind)).toEqual(['DisasterDeclared', 'DisasterConfirmed']);
  });

  it('shows those who work in a branch its people, staff everybody of the area, others nobody, and no more than contacts', async () => {
    await confirm(staff, await declare(admin));
    for (const seen of [listed, inDatabase]) {
      expect(await seen(staff)).toEqual(everybody());
      for (const role of ['branch_officer', 'supporter', 'branch_coordinator', 'council_staff'] as const)
        expect(await seen(await council.someone(role, { kind: 'branch', branchId: east }))).toEqual(ofEast());
      expect(await seen(await council.someone('auditor'))).toEqual([]);
      expect(await seen(await council.someone('analyst'))).toEqual([]);
    }
    const [row] = (await listEvacuation(reading(officer), {}, { first: 1 })).nodes;
    expect(Object.keys(row ?? {}).sort()).toEqual(['associationId', 'branchId', 'id', 'kana', 'name']);
    const contacts = await evacuationContacts(reading(officer), everybody());
    expect(contacts.map(({ personId, value }) => [personId, value]).sort()).toEqual(
      ofEast().map((id) => [id, '048-776-0001']),
    );
    expect(await reading(officer).reader.rows(`select id from person`)).toEqual([]);
  });

  it('shows nobody to a supporter of a pair: whom a pair watches over is not recorded yet, and a branch is more than a pair', async () => {
    const pair = await council.someone('supporter', { kind: 'pair', pairId: crypto.randomUUID() });
    await confirm(staff, await declare(admin));
    expect(await listed(pair)).toEqual([]);
    expect(await inDatabase(pair)).toEqual([]);
    expect(await evacuationContacts(reading(pair), everybody())).toEqual([]);
  });

  it('is confined to its area', async () => {
    await confirm(staff, await declare(admin, { branchIds: [west] }));
    for (const seen of [listed, inDatabase]) {
      expect(await seen(staff)).toEqual([people.west]);
      expect(await seen(officer)).toEqual([]);
    }
    await expect(declare(admin, { branchIds: [crypto.randomUUID()] })).rejects.toBeInstanceOf(NotFound);
  });

  it('shows nobody in a drill', async () => {
    await confirm(staff, await declare(admin, { isDrill: true }));
    expect((await presentDisasters(reading(officer))).map(({ isDrill }) => isDrill)).toEqual([true]);
    expect(await listed(staff)).toEqual([]);
    expect(await inDatabase(staff)).toEqual([]);
  });

  it('ends by itself, by each of the clocks, and at once when one person ends it', async () => {
    const id = await declare(admin, { hours: 1 });
    await confirm(staff, id);
    const later = { ...systemClock, now: () => new Date(systemClock.now().getTime() + 61 * 60_000) };
    expect((await listEvacuation({ ...reading(staff), clock: later }, {}, {})).nodes).toEqual([]);
    await council.pass('disaster', 61);
    expect(await inDatabase(staff)).toEqual([]);
    expect(await evacuationContacts(reading(officer), everybody())).toEqual([]);
    await expect(council.as(admin, (context) => endDisaster(context, { id, version: 2 }))).rejects.toBeInstanceOf(
      DisasterOver,
    );
    const other = await declare(admin);
    await confirm(staff, other);
    expect(await inDatabase(officer)).toEqual(ofEast());
    await council.as(admin, (context) => endDisaster(context, { id: other, version: 2 }));
    expect(await listed(officer)).toEqual([]);
    expect(await inDatabase(officer)).toEqual([]);
  });

  it('lasts three days at most and is extended by two people again', async () => {
    for (const hours of [0, 73, 1.5]) await expect(declare(admin, { hours })).rejects.toBeInstanceOf(InvalidInput);
    const id = await declare(admin, { hours: 24 });
    const extend = (as: Actor, version: number, hours = 72) =>
      council.as(as, (context) => extendDisaster(context, { id, version, hours }));
    await expect(extend(staff, 1)).rejects.toBeInstanceOf(DisasterNotExtendable);
    await confirm(staff, id);
    await expect(extend(staff, 2, 12)).rejects.toBeInstanceOf(DisasterNotExtendable);
    await extend(staff, 2);
    const before = await disasterById(reading(staff), id);
    expect(before).toMatchObject({ isInForce: true, isPending: true, proposedBy: staff.accountId });
    await expect(confirm(staff, id, 3)).rejects.toBeInstanceOf(DisasterNeedsAnother);
    await confirm(admin, id, 3);
    const after = await disasterById(reading(staff), id);
    expect(after).toMatchObject({ isPending: false, endsAt: before?.proposedEndAt });
    expect(Date.parse(after?.endsAt ?? '') - Date.parse(before?.endsAt ?? '')).toBeGreaterThan(47 * 3_600_000);
  });

  it('is declared and confirmed in nobody else’s name, even by a hand that writes past the commands', async () => {
    const id = await declare(admin);
    const write = (as: Actor, sql: string, values: unknown[]) =>
      council.as(as, ({ manager }) => manager.query(sql, values));
    const confirmed = `update disaster set confirmed_by = $1, confirmed_at = now(), ends_at = proposed_end_at where id = $2`;
    await expect(write(admin, confirmed, [staff.accountId, id])).rejects.toThrow('each in the own name');
    await expect(write(admin, confirmed, [admin.accountId, id])).rejects.toThrow('each in the own name');
    const early = `update disaster set confirmed_by = $1, confirmed_at = proposed_at - interval '1 second', ends_at = 'infinity' where id = $2`;
    await expect(write(admin, early, [admin.accountId, id])).rejects.toThrow('each in the own name');
    await expect(write(staff, early, [staff.accountId, id])).rejects.toThrow('each in the own name');
    await expect(
      write(staff, `update disaster set proposed_by = $1 where id = $2`, [staff.accountId, id]),
    ).rejects.toThrow('each in the own name');
    expect(await write(officer, confirmed, [officer.accountId, id])).toEqual([[], 0]);
    const inserted = `insert into disaster (council_id, id, name, basis, is_drill, branch_ids, declared_by, declared_at, proposed_by, proposed_at, proposed_end_at)
      values ($1, gen_random_uuid(), '-', 'IN_DANGER', false, '{}', $2, now(), $2, now(), now() + interval '1 hour')`;
    for (const as of [officer, await council.someone('auditor')])
      await expect(write(as, inserted, [as.councilId, as.accountId])).rejects.toThrow('row-level security');
    await expect(write(admin, inserted, [admin.councilId, staff.accountId])).rejects.toThrow('row-level security');
    expect(await inDatabase(staff)).toEqual([]);
  });

  it('belongs to its council, and is known to those who work for it', async () => {
    const id = await declare(admin);
    await confirm(staff, id);
    expect(await presentDisasters(reading(await council.someone('analyst')))).toEqual([]);
    const foreign = await emergencyCouncil(database);
    const strangers = [await foreign.someone('council_admin'), await foreign.someone('council_staff')] as const;
    await foreign.aPerson({ branchId: await foreign.aBranch() });
    expect(await presentDisasters(reading(strangers[0]))).toEqual([]);
    expect(await inDatabase(strangers[0])).toEqual([]);
    await expect(
      foreign.as(strangers[0], (context) => confirmDisaster(context, { id, version: 2 })),
    ).rejects.toBeInstanceOf(NotFound);
  });
});

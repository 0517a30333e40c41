import { recordLook, sealTrail, verifyTrail } from '@tsunagari/audit';
import { type CommandContext, IdempotencyKey } from '@tsunagari/database';
import type { TestDatabase } from '@tsunagari/database/testing';
import { claimsOf } from '@tsunagari/identity';
import {
  type Actor,
  Forbidden,
  NotFound,
  VersionConflict,
  day,
  newId,
  systemClock,
  toGlobalId,
} from '@tsunagari/kernel';
import { TODAY } from '@tsunagari/registry/testing';
import { Client } from 'pg';
import {
  CANARY,
  type Planted,
  ROSTER_FILES,
  type TestPeople,
  findInDatabase,
  peopleCouncil,
  peopleDatabase,
  plantPerson,
  upload,
  withGrants,
} from '../../testing/index.js';
import { startImport } from '../import/batch/start-import.js';
import { erasePerson } from './erase-person.js';
import { erasurePreview } from './erasure-preview.queries.js';
import { NameDoesNotMatch } from './erasure.errors.js';

const WORDS = [CANARY.name, 'かなりあ', CANARY.phone, CANARY.phone.replaceAll('-', ''), CANARY.word];
/** Places in which a planted person must stand, or the test would look for nothing. */
const PLACES = [
  'history.consent.witness_sealed (opened)',
  'history.import_change.before_sealed (opened)',
  'history.person.name',
  'history.person.note_sealed (opened)',
  'public.commission.recommended_by',
  'public.commission_party.signatory_name',
  'public.consent.witness_sealed (opened)',
  'public.idempotency_key.reply_sealed (opened)',
  'public.import_row.cells_sealed (opened)',
  'public.person.name',
  'public.person_contact.sealed (opened)',
  'public.person_search_term.term',
  'public.role_term.note',
  'public.stored_file.bytes_sealed (opened)',
  'public.volunteer_profile.skills',
];

describe('erasing a person', () => {
  let database: TestDatabase;
  let council: TestPeople;
  let planted: Planted;
  beforeAll(async () => void (database = await peopleDatabase()));
  afterAll(() => database.close());
  beforeEach(async () => {
    council = await peopleCouncil(database);
    planted = await plantPerson(council);
  });

  const erase = async (given: { as?: Actor; typedName?: string; version?: number; of?: TestPeople } = {}) => {
    const version = given.version ?? (await council.person(planted.personId))?.version ?? 0;
    return (given.of ?? council).run(
      (context) =>
        erasePerson(context, {
          id: planted.personId,
          version,
          reason: 'SUBJECT_REQUEST',
          typedName: given.typedName ?? '鳥籠かなりあ',
        }),
      given.as ?? planted.admin,
    );
  };
  const found = () => findInDatabase(database, council.actor.councilId, WORDS);
  const lookedAt = () =>
    council.run(({ manager, clock }) =>
      recordLook(
        { query: (sql, values) => manager.query<unknown[]>(sql, [...values]) },
        { claims: claimsOf(planted.admin, TODAY), clock, correlationId: 'test' },
        { purpose: 'UPKEEP', fields: ['Person.name'], personIds: [planted.personId], operation: null },
      ),
    );
  /** Damages what is kept, as nobody's change: no trigger runs. */
  const asOwner = async (sql: string, ...values: readonly string[]) => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(
      `select set_config('app.council_id', $1, false), set_config('session_replication_role', 'replica', false)`,
      [council.actor.councilId],
    );
    await owner.query(`${sql} and council_id = (select claimed_council())`, [...values]);
    await owner.end();
  };
  /** An answer about the person that waits for a repetition of its request. */
  const keptAnswer = (text: string) =>
    council.run(async ({ manager, sealer, actor: { councilId } }) => {
      const id = newId(systemClock);
      const replySealed = sealer.seal(text, { table: 'idempotency_key', column: 'reply_sealed', councilId, id });
      await manager.insert(IdempotencyKey, { councilId, id, accountId: id, key: id, fingerprint: 'x', replySealed });
      return id;
    });

  it('leaves no word of the person in any table, past, file or sealed text, and the trail as it was', async () => {
    await keptAnswer(
      JSON.stringify({ data: { person: { id: toGlobalId('Person', planted.personId), note: CANARY.word } } }),
    );
    const other = await keptAnswer('{"data":null}');
    await lookedAt();
    expect(await found()).toEqual(expect.arrayContaining(PLACES));
    await sealTrail(database, council.actor.councilId, systemClock);

    const { records } = await erase();
    expect(records).toBeGreaterThan(20);
    expect(await found()).toEqual([]);
    const answers = await council.run(({ manager }) => manager.find(IdempotencyKey));
    expect(answers.map(({ id }) => id)).toEqual([other]);

    await sealTrail(database, council.actor.councilId, systemClock);
    expect(await verifyTrail(database, council.actor.councilId)).toMatchObject({ problem: null, unsealed: 0 });
    const trail = await council
      .looking()
      .reader.rows<{ action: string; subject: string; details: object }>(
        `select action, subject_id as subject, details from audit_event where action = 'person.erase'`,
      );
    expect(trail).toEqual([
      { action: 'person.erase', subject: planted.personId, details: { reason: 'SUBJECT_REQUEST', records } },
    ]);
    const looks = await council
      .looking()
      .reader.rows(`select 1 from look_subject where person_id = $1`, [planted.personId]);
    expect(looks).toHaveLength(1);
  });

  it('leaves the neighbours, their household and the other rows of the roster', async () => {
    const rows = () => council.looking().reader.rows(`select 1 from import_row`);
    expect(await rows()).toHaveLength(3);
    await erase();
    expect(await council.person(planted.personId)).toBeUndefined();
    const neighbour = await council.person(planted.neighbourId);
    expect(neighbour?.name).toBe('隣家　次郎');
    expect(
      await council.looking().reader.rows(`select label from household where id = $1`, [neighbour?.householdId]),
    ).toEqual([{ label: '隣家' }]);
    expect(await rows()).toHaveLength(1);
  });

  it('counts and leaves rows that cannot be opened, and their file: nobody knows whom they mean', async () => {
    const damaged = `s1.unknown.${'x'.repeat(40)}`;
    const bytes = new TextEncoder().encode('氏名,備考\n無縁　五郎,');
    const startOther = async (context: CommandContext) => {
      const fileId = await upload(context, '別の名簿.csv', bytes);
      return {
        fileId,
        batchId: await startImport(context, ROSTER_FILES, { fileId, branchId: await council.aBranch() }),
      };
    };
    const { fileId, batchId } = await council.run(startOther, planted.admin);
    await asOwner(`update import_row set cells_sealed = $1, values_sealed = $1 where person_id is null`, damaged);
    await asOwner(
      `update history.import_row set cells_sealed = $1, values_sealed = $1 where person_id is null`,
      damaged,
    );
    const unreadable = () =>
      council
        .looking()
        .reader.rows<{ batchId: string }>(
          `select batch_id as "batchId" from import_row where cells_sealed = $1 order by batch_id`,
          [damaged],
        );
    const before = await unreadable();
    expect(before.filter((row) => row.batchId === batchId)).toHaveLength(1);
    expect(before).toHaveLength(2);

    const preview = await council.run((context) => erasurePreview(context, planted.personId), planted.admin);
    expect(preview).toMatchObject({ rowsOfSameName: 0, unreadableRows: 2 });
    await erase();
    expect(await unreadable()).toEqual(before);
    const files = await council.looking().reader.rows<{ id: string }>(`select id from stored_file`);
    expect(files).toEqual([{ id: fileId }]);
    expect(await found()).toEqual([]);
  });

  it('takes a household in which nobody lives any more, with its past', async () => {
    await council.run(({ manager }) =>
      manager.query(`update person set household_id = null where id = $1`, [planted.neighbourId]),
    );
    await erase();
    const left = `select 1 from household union all select 1 from history.household`;
    expect(await council.looking().reader.rows(left)).toEqual([]);
  });

  it('is shown beforehand: what goes, what stays, and where else the name is written', async () => {
    await council.run(({ manager }) =>
      manager.query(`update volunteer_profile set note = $1 where person_id <> $2`, [CANARY.name, planted.personId]),
    );
    await council.run(({ manager }) =>
      manager.query(`update household set label = $1 where id = (select household_id from person where id = $2)`, [
        `${CANARY.name} 宅`,
        planted.neighbourId,
      ]),
    );
    await lookedAt();
    const before = await found();
    const preview = await council.run((context) => erasurePreview(context, planted.personId), planted.admin);
    expect(preview).toMatchObject({ name: CANARY.name, rowsOfSameName: 1, unreadableRows: 0, keptFiles: 1 });
    expect(preview.erased.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['person', 'person_contact', 'role_term', 'commission', 'consent', 'import_row']),
    );
    expect(preview.stays).toEqual([
      { table: 'disclosure', rows: 1, isErased: false },
      { table: 'disclosure_person', rows: 1, isErased: false },
      { table: 'look_subject', rows: 1, isErased: false },
    ]);
    expect(await found()).toEqual(before);
  });

  it('is refused without the right name, in another version, and to those who are no administrators of the council', async () => {
    await expect(erase({ typedName: '鳥籠　花子' })).rejects.toBeInstanceOf(NameDoesNotMatch);
    await expect(erase({ version: 1 })).rejects.toBeInstanceOf(VersionConflict);
    for (const role of ['council_staff', 'auditor', 'branch_coordinator'] as const) {
      const as = withGrants(council.actor, [
        { role, scope: { kind: 'council' }, period: { from: day('2020-04-01'), to: null } },
      ]);
      await expect(erase({ as })).rejects.toBeInstanceOf(Forbidden);
      await expect(council.run((context) => erasurePreview(context, planted.personId), as)).rejects.toBeInstanceOf(
        Forbidden,
      );
    }
    const other = await peopleCouncil(database);
    await expect(erase({ of: other, as: other.actor, version: 1 })).rejects.toBeInstanceOf(NotFound);
    expect((await council.person(planted.personId))?.name).toBe(CANARY.name);
  });

  it('is refused by the database itself to whoever claims less, and reaches no other council', async () => {
    const direct = (as: Actor, of = council) =>
      of.run(({ manager }) => manager.query(`select erase_person($1, '{}', '{}')`, [planted.personId]), as);
    for (const role of ['council_staff', 'auditor', 'supporter'] as const) {
      const as = withGrants(council.actor, [
        { role, scope: { kind: 'council' }, period: { from: day('2020-04-01'), to: null } },
      ]);
      await expect(direct(as)).rejects.toThrow('only an administrator erases people');
    }
    const other = await peopleCouncil(database);
    await expect(direct(other.actor, other)).rejects.toThrow('there is no such person');
    expect((await council.person(planted.personId))?.name).toBe(CANARY.name);
  });
});

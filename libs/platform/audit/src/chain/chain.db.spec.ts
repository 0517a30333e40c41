import { type CommandContext, inUnitOfWork, systemClaims } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { fixedClock, newId, systemActor, systemClock } from '@tsunagari/kernel';
import { Client } from 'pg';
import { AuditEvent } from '../audit-event.entity.js';
import { recordAudit } from '../record-audit.js';
import { AuditSeal, AuditSealEntry } from './audit-seal.entities.js';
import { sealTrail } from './seal-trail.js';
import { verifyTrail } from './verify-trail.js';

const clock = fixedClock('2026-11-24T09:00:00+09:00');

describe('the chain over the trail', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await testDatabase([AuditEvent, AuditSeal, AuditSealEntry])));
  afterAll(() => database.close());

  const aCouncil = () => newId(systemClock);
  const act = (councilId: string, work?: (context: CommandContext) => Promise<void>) =>
    inUnitOfWork(database, systemClaims(councilId), async ({ manager, reader, sealer }) => {
      const context = { actor: systemActor(councilId), manager, reader, sealer, clock, correlationId: 'request' };
      const subjectId = newId(systemClock);
      await recordAudit(context, { action: 'branch.open', subjectType: 'Branch', subjectId, details: { seats: 3 } });
      await work?.(context);
    });
  const seal = (councilId: string) => sealTrail(database, councilId, clock);
  const verify = (councilId: string, ...end: [Parameters<typeof verifyTrail>[2]?]) =>
    verifyTrail(database, councilId, ...end);
  /** As the administrator of the server, whom nothing in the database can stop. */
  const asServer = async (sql: string, values: unknown[]) => {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    await client.query(`set session_replication_role = replica`);
    await client.query(sql, values);
    await client.end();
  };
  async function sealedCouncil(...sizes: number[]) {
    const councilId = aCouncil();
    for (const size of sizes) {
      for (let index = 0; index < size; index++) await act(councilId);
      await seal(councilId);
    }
    const events = await database
      .reader(systemClaims(councilId))
      .rows<{ id: string }>(`select id from audit_seal_entry order by seal_number, position`);
    return { councilId, events: events.map(({ id }) => id) };
  }

  it('holds every event once, link by link, and fits', async () => {
    const { councilId } = await sealedCouncil(3, 2);
    expect(await seal(councilId)).toBe(0);
    await act(councilId);
    expect(await verify(councilId)).toMatchObject({
      links: 2,
      events: 6,
      unsealed: 1,
      problem: null,
      end: { number: 2 },
    });
  });

  it('takes in events whose transaction ended after a later one was sealed', async () => {
    const councilId = aCouncil();
    await act(councilId, async () => {
      await act(councilId);
      expect(await seal(councilId)).toBe(1);
    });
    expect(await seal(councilId)).toBe(1);
    expect(await verify(councilId)).toMatchObject({ links: 2, events: 2, unsealed: 0, problem: null });
  });

  it('grows by one link at a time, also when several seal at once', async () => {
    const councilId = aCouncil();
    await Promise.all(Array.from({ length: 4 }, () => act(councilId)));
    const sealed = await Promise.all(Array.from({ length: 4 }, () => seal(councilId)));
    expect(sealed.sort()).toEqual([0, 0, 0, 4]);
    expect(await verify(councilId)).toMatchObject({ links: 1, events: 4, problem: null });
  });

  it.each([
    ['action', `'branch.close'`],
    ['account_id', `'${newId(systemClock)}'`],
    ['details', `'{"seats": 4}'`],
    ['recorded_at', `recorded_at + interval '1 microsecond'`],
    ['correlation_id', `'another'`],
  ])('names the first event whose %s was changed', async (column, value) => {
    const { councilId, events } = await sealedCouncil(2, 3);
    await asServer(`update audit_event set ${column} = ${value} where id = $1`, [events[3]]);
    await asServer(`update audit_event set ${column} = ${value} where id = $1`, [events[4]]);
    expect((await verify(councilId)).problem).toEqual({ kind: 'EVENT_CHANGED', eventId: events[3], link: 2 });
  });

  it('names the first event that is missing', async () => {
    const { councilId, events } = await sealedCouncil(2, 2);
    await asServer(`delete from audit_event where id = $1`, [events[1]]);
    expect((await verify(councilId)).problem).toEqual({ kind: 'EVENT_MISSING', eventId: events[1], link: 1 });
  });

  it('notices an event that was taken out of its link together with its entry', async () => {
    const { councilId, events } = await sealedCouncil(3);
    await asServer(`delete from audit_event where id = $1`, [events[1]]);
    await asServer(`delete from audit_seal_entry where id = $1`, [events[1]]);
    expect((await verify(councilId)).problem).toEqual({ kind: 'LINK_CHANGED', link: 1 });
  });

  it('notices a link that is missing in the middle', async () => {
    const { councilId } = await sealedCouncil(1, 1, 1);
    await asServer(`delete from audit_seal_entry where council_id = $1 and seal_number = 2`, [councilId]);
    await asServer(`delete from audit_seal where council_id = $1 and number = 2`, [councilId]);
    expect((await verify(councilId)).problem).toEqual({ kind: 'LINK_MISSING', link: 2 });
  });

  it('notices a link that was computed anew: the next one does not fit', async () => {
    const { councilId, events } = await sealedCouncil(2, 1);
    await asServer(`update audit_seal_entry set event_hash = 'x' where id = $1`, [events[0]]);
    await asServer(`update audit_seal set hash = 'x' where council_id = $1 and number = 1`, [councilId]);
    expect((await verify(councilId)).problem).toMatchObject({ link: 1 });
  });

  it('notices an end that was cut off only by the end that was kept outside', async () => {
    const { councilId, events } = await sealedCouncil(1, 2);
    const { end } = await verify(councilId);
    for (const id of events.slice(1)) {
      await asServer(`delete from audit_seal_entry where id = $1`, [id]);
      await asServer(`delete from audit_event where id = $1`, [id]);
    }
    await asServer(`delete from audit_seal where council_id = $1 and number = 2`, [councilId]);
    expect((await verify(councilId)).problem).toBeNull();
    expect((await verify(councilId, end)).problem).toEqual({ kind: 'END_MISSING', link: 2 });
  });

  it('is never changed by the application, and not seen by another council', async () => {
    const { councilId } = await sealedCouncil(1);
    for (const table of ['audit_seal', 'audit_seal_entry']) {
      const change = inUnitOfWork(database, systemClaims(councilId), ({ manager }) =>
        manager.query(`delete from ${table}`),
      );
      await expect(change).rejects.toThrow(/permission denied/);
    }
    expect(await verify(aCouncil())).toMatchObject({ links: 0, events: 0, end: null, problem: null });
  });
});

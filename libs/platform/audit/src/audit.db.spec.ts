import { type CommandContext, OutboxEvent, inUnitOfWork, systemClaims } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { type Actor, day, fixedClock, newId, systemActor, systemClock } from '@tsunagari/kernel';
import { announce } from './announce.js';
import { AuditEvent } from './audit-event.entity.js';
import { recordAudit } from './record-audit.js';

describe('the trail of what was done', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await testDatabase([AuditEvent, OutboxEvent])));
  afterAll(() => database.close());

  const run = <Result>(actor: Actor, command: (context: CommandContext) => Promise<Result>) =>
    inUnitOfWork(database, systemClaims(actor.councilId), ({ manager, reader, sealer }) =>
      command({
        actor,
        manager,
        reader,
        sealer,
        clock: fixedClock('2026-11-23T09:00:00+09:00'),
        correlationId: 'request-1',
      }),
    );
  const rows = <Row>(actor: Actor, table: string) =>
    database.reader(systemClaims(actor.councilId)).rows<Row>(`select * from ${table} order by recorded_at`);
  const aCouncil = () => systemActor(newId(systemClock));
  const entry = (subjectId: string) => ({ action: 'branch.split', subjectType: 'Branch', subjectId });

  it('says who did what to which record in which request', async () => {
    const accountId = newId(systemClock);
    const actor = { ...aCouncil(), accountId };
    const subjectId = newId(systemClock);
    await run(actor, (context) =>
      recordAudit(context, { ...entry(subjectId), details: { successors: 2, ids: ['a'] } }),
    );
    expect(await rows(actor, 'audit_event')).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        council_id: actor.councilId,
        recorded_at: expect.stringMatching(/^20\d\d-/) as string,
        account_id: accountId,
        action: 'branch.split',
        subject_type: 'Branch',
        subject_id: subjectId,
        correlation_id: 'request-1',
        details: { successors: 2, ids: ['a'] },
      },
    ]);
  });

  it('knows the system itself by the absence of an account', async () => {
    const actor = aCouncil();
    await run(actor, (context) => recordAudit(context, entry(newId(systemClock))));
    expect(await rows(actor, 'audit_event')).toMatchObject([{ account_id: null, details: {} }]);
  });

  it('has no row of a command that failed', async () => {
    const actor = aCouncil();
    const failing = run(actor, async (context) => {
      await recordAudit(context, entry(newId(systemClock)));
      await announce(context, { kind: 'BranchClosed', branchId: 'b', effectiveOn: day('2026-10-01') });
      throw new Error('refused after all');
    });
    await expect(failing).rejects.toThrow('refused after all');
    expect([...(await rows(actor, 'audit_event')), ...(await rows(actor, 'outbox_event'))]).toEqual([]);
  });

  it('is never changed, emptied, or read by another council', async () => {
    const actor = aCouncil();
    await run(actor, (context) => recordAudit(context, entry(newId(systemClock))));
    const before = await rows(actor, 'audit_event');
    for (const sql of [
      `update audit_event set action = 'nothing'`,
      `delete from audit_event`,
      `truncate audit_event`,
    ]) {
      await expect(run(actor, ({ manager }) => manager.query(sql))).rejects.toThrow(/permission denied/);
    }
    expect(await rows(actor, 'audit_event')).toEqual(before);
    expect(await rows(aCouncil(), 'audit_event')).toEqual([]);
    const foreign = { ...entry(newId(systemClock)) };
    const intruder = inUnitOfWork(database, systemClaims(aCouncil().councilId), ({ manager, reader, sealer }) =>
      recordAudit({ actor, manager, reader, sealer, clock: systemClock, correlationId: 'x' }, foreign),
    );
    await expect(intruder).rejects.toThrow(/row-level security/);
  });

  it('announces an event to others in the transaction of its change', async () => {
    const actor = aCouncil();
    const split = {
      kind: 'BranchSplit',
      branchId: 'old',
      successorIds: ['east', 'west'],
      effectiveOn: day('2026-10-01'),
      movedAssociations: 12,
    } as const;
    await run(actor, (context) => announce(context, split));
    const { kind, ...payload } = split;
    expect(await rows(actor, 'outbox_event')).toMatchObject([{ kind, payload, published_at: null }]);
  });

  it('has entities that describe the tables as they are', async () => {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});

import { AUDIT_ENTITIES, recordAudit, verifyTrail } from '@tsunagari/audit';
import { inUnitOfWork, systemClaims } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { newId, systemActor, systemClock } from '@tsunagari/kernel';
import { TrailSealer } from '../../src/server/trail-sealer.js';

describe('chaining the trail while the product runs', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await testDatabase(AUDIT_ENTITIES)));
  afterAll(() => database.close());

  it('makes one link of what happened in several councils, before the server ends', async () => {
    const faults: unknown[] = [];
    const sealer = new TrailSealer(database, systemClock, (error) => faults.push(error));
    const councils = [newId(systemClock), newId(systemClock)];
    for (const councilId of [...councils, ...councils]) {
      await inUnitOfWork(database, systemClaims(councilId), ({ manager, reader, sealer: texts }) =>
        recordAudit(
          { actor: systemActor(councilId), manager, reader, sealer: texts, clock: systemClock, correlationId: 'x' },
          { action: 'branch.open', subjectType: 'Branch', subjectId: newId(systemClock) },
        ),
      );
      sealer.touch(councilId);
    }
    await sealer.close();
    for (const councilId of councils)
      expect(await verifyTrail(database, councilId)).toMatchObject({ links: 1, events: 2, unsealed: 0, problem: null });
    expect(faults).toEqual([]);
  });
});

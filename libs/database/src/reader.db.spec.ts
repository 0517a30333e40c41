import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../testing/test-database.js';
import { beginUnitOfWork, inUnitOfWork } from './unit-of-work.js';

describe('claims', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await testDatabase([])));
  afterAll(() => database.close());

  const insertAccount = (councilId: string, email: string) =>
    inUnitOfWork(database, { councilId }, ({ manager }) =>
      manager.query(
        `insert into account (council_id, id, email, email_key, display_name) values ($1, $2, $3, $3, 'てすと')`,
        [councilId, randomUUID(), email],
      ),
    );

  it('let one statement see the rows of one council only, and leave nothing behind', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    await insertAccount(first, 'a@example.jp');
    await insertAccount(second, 'b@example.jp');
    const emails = (councilId?: string) =>
      database.reader(councilId ? { councilId } : {}).rows<{ email: string }>('select email from account order by 1');
    expect(await emails(first)).toEqual([{ email: 'a@example.jp' }]);
    expect(await emails(second)).toEqual([{ email: 'b@example.jp' }]);
    expect(await emails()).toEqual([]);
    for (let connection = 0; connection < 8; connection++) {
      const [left]: unknown[] = await database.dataSource.query(
        `select nullif(current_setting('app.council_id', true), '') as council`,
      );
      expect(left).toEqual({ council: null });
    }
  });

  it('ask statements that are planned once for all values', async () => {
    expect(await database.reader({}).rows("select current_setting('plan_cache_mode') as mode")).toEqual([
      { mode: 'force_generic_plan' },
    ]);
  });

  it('let sign-in find accounts of one e-mail address before the council is known', async () => {
    const councilId = randomUUID();
    await insertAccount(councilId, 'only@example.jp');
    const rows = await database
      .reader({ signInEmail: 'only@example.jp' })
      .rows('select council_id as "councilId" from account');
    expect(rows).toEqual([{ councilId }]);
  });

  it('write who made a version into it', async () => {
    const [councilId, accountId] = [randomUUID(), randomUUID()];
    await inUnitOfWork(database, { councilId, accountId }, ({ manager }) =>
      manager.query(
        `insert into account (council_id, id, email, email_key, display_name) values ($1, $2, 'w', 'w', 'w')`,
        [councilId, accountId],
      ),
    );
    const rows = await database.reader({ councilId }).rows('select recorded_by as "recordedBy", version from account');
    expect(rows).toEqual([{ recordedBy: accountId, version: 1 }]);
  });
});

describe('a unit of work', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await testDatabase([])));
  afterAll(() => database.close());

  const insert = (councilId: string, name: string) =>
    [
      `insert into account (council_id, id, email, email_key, display_name) values ($1, $2, $3, $3, $3)`,
      [councilId, randomUUID(), name],
    ] as const;

  it('undoes a failed attempt alone and keeps the rest', async () => {
    const councilId = randomUUID();
    await inUnitOfWork(database, { councilId }, async ({ manager, attempt }) => {
      await manager.query(...mutable(insert(councilId, 'kept')));
      await expect(
        attempt(async () => {
          await manager.query(...mutable(insert(councilId, 'undone')));
          throw new Error('refused');
        }),
      ).rejects.toThrow('refused');
    });
    expect(await database.reader({ councilId }).rows('select email from account')).toEqual([{ email: 'kept' }]);
  });

  it('undoes everything when it fails, and can be rolled back twice', async () => {
    const councilId = randomUUID();
    const unit = await beginUnitOfWork(database, { councilId });
    await unit.manager.query(...mutable(insert(councilId, 'x')));
    expect(await unit.reader.rows('select email from account')).toHaveLength(1);
    await unit.rollback();
    await unit.rollback();
    expect(await database.reader({ councilId }).rows('select email from account')).toEqual([]);
  });
});

function mutable([sql, values]: readonly [string, readonly unknown[]]): [string, unknown[]] {
  return [sql, [...values]];
}

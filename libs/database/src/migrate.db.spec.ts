import { type TestDatabase, testDatabase } from '../testing/index.js';
import { DatabaseIsNewer, migrate, ownerDataSource } from './migrate.js';

describe('bringing a database up to date', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await testDatabase([])));
  afterAll(() => database.close());

  it('refuses one that a later release has changed, and touches nothing', async () => {
    const owner = await ownerDataSource(database.ownerUrl).initialize();
    await owner.query(
      `insert into public.migration (timestamp, name) values (1999999999999, 'GoFurther1999999999999')`,
    );
    const before: unknown = await owner.query(`select * from public.migration order by id`);
    await expect(migrate(database.ownerUrl)).rejects.toThrow(new DatabaseIsNewer('GoFurther1999999999999'));
    expect(await owner.query(`select * from public.migration order by id`)).toEqual(before);
    await owner.query(`delete from public.migration where name = 'GoFurther1999999999999'`);
    expect(await migrate(database.ownerUrl)).toEqual([]);
    await owner.destroy();
  });
});

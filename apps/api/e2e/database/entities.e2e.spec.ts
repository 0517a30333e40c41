import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { ENTITIES } from '../../src/server/entities.js';

describe('the entities of the product', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await testDatabase(ENTITIES)));
  afterAll(() => database.close());

  it('leave out no table', async () => {
    const rows = await database.dataSource.query<{ name: string }[]>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migration' order by 1`,
    );
    const known = database.dataSource.entityMetadatas.map(({ tableName }) => tableName).sort();
    expect(rows.map(({ name }) => name)).toEqual(known);
  });
});

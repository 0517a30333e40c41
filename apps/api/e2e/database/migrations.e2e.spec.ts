import { ownerDataSource } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import type { DataSource } from 'typeorm';
import { ENTITIES } from '../../src/server/entities.js';

/** Everything that the catalogue knows of our tables, in one text. */
const CATALOGUE = `
  select coalesce(json_agg(x order by x.kind, x.name), '[]')::text as text from (
    select 'column' as kind, format('%s.%s.%s %s %s %s', table_schema, table_name, column_name, udt_name, is_nullable, column_default) as name
    from information_schema.columns where table_schema in ('public', 'history')
    union all select 'constraint', format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
      where connamespace in ('public'::regnamespace, 'history'::regnamespace)
    union all select 'index', indexdef from pg_indexes where schemaname in ('public', 'history')
    union all select 'policy', format('%s.%s %s %s %s', schemaname, tablename, policyname, qual, with_check) from pg_policies
    union all select 'trigger', format('%s %s', tgrelid::regclass, pg_get_triggerdef(oid)) from pg_trigger where not tgisinternal
    union all select 'grant', format('%s.%s %s %s', table_schema, table_name, grantee, privilege_type) from information_schema.role_table_grants
      where grantee = 'tsunagari_api'
    union all select 'routine', format('%s %s %s', p.oid::regprocedure, md5(p.prosrc), p.proconfig) from pg_proc p
      where p.pronamespace = 'public'::regnamespace and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')) x`;

describe('the migrations', () => {
  let database: TestDatabase;
  let owner: DataSource;
  beforeAll(async () => {
    database = await testDatabase(ENTITIES);
    owner = await ownerDataSource(database.ownerUrl).initialize();
  });
  afterAll(async () => {
    await owner.destroy();
    await database.close();
  });

  const drift = async () => {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  };

  it('make just the tables that the entities describe', async () => {
    expect(await drift()).toEqual([]);
  });

  it('are noticed when a column is missing', async () => {
    await owner.query('alter table branch drop column area_note');
    try {
      expect(await drift()).toEqual([expect.stringContaining('"area_note"')]);
    } finally {
      await owner.query('alter table branch add column area_note text');
    }
  });

  it('go down to nothing and up to the same again', async () => {
    const other = await testDatabase([]);
    const source = await ownerDataSource(other.ownerUrl).initialize();
    const read = async () => (await source.query<{ text: string }[]>(CATALOGUE))[0]?.text ?? '';
    try {
      const before = await read();
      expect(before).toContain('branch');
      for (let index = source.migrations.length; index > 0; index--) await source.undoLastMigration();
      const left = await source.query<{ name: string }[]>(
        `select tablename as name from pg_tables where schemaname in ('public', 'history') and tablename <> 'migration'
         union all select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace
           and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
      );
      expect(left).toEqual([]);
      await source.runMigrations();
      expect(await read()).toBe(before);
    } finally {
      await source.destroy();
      await other.close();
    }
  });
});

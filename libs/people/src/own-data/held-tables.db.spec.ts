import { Client } from 'pg';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { HELD_TABLES, TABLES_ABOUT_NOBODY } from './held-tables.js';

describe('the list of tables that tell of a person, beside the catalogue', () => {
  let database: TestDatabase;
  let owner: Client;
  beforeAll(async () => {
    database = await testDatabase([]);
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.close();
  });
  const names = async (sql: string): Promise<string[]> =>
    (await owner.query<{ name: string }>(sql)).rows.map(({ name }) => name);

  it('names every table, once', async () => {
    const tables = await names(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'migration'`,
    );
    expect([...Object.keys(HELD_TABLES), ...Object.keys(TABLES_ABOUT_NOBODY)].sort()).toEqual(tables.sort());
  });

  it('knows every table that is reached from a person by a column or a foreign key', async () => {
    const reached = await names(
      `with recursive reached as (
         select 'public.person'::regclass::oid as id
         union select k.conrelid from pg_constraint k join reached r on k.confrelid = r.id where k.contype = 'f')
       select relname as name from pg_class where oid in (select id from reached)
       union select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname in ('person_id', 'person_ids', 'candidate_ids')`,
    );
    expect(reached.length).toBeGreaterThan(8);
    expect(reached.filter((table) => !(table in HELD_TABLES))).toEqual([]);
  });

  it('knows which of them have a past', async () => {
    const past = await names(
      `select relname as name from pg_class where relnamespace = 'history'::regnamespace and relkind = 'r'`,
    );
    const said = Object.entries(HELD_TABLES).flatMap(([table, held]) => (held.past === 'none' ? [] : [table]));
    expect(said.sort()).toEqual(past.filter((table) => table in HELD_TABLES).sort());
  });

  it('knows every sealed column of them', async () => {
    const sealed = await names(
      `select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname ~ '(^|_)sealed$'`,
    );
    const said = Object.entries(HELD_TABLES).flatMap(([table, held]) =>
      held.sealed.map((column) => `${table}.${column}`),
    );
    expect(sealed.filter((column) => (column.split('.')[0] ?? '') in HELD_TABLES).sort()).toEqual(said.sort());
  });

  it('has conditions that the tables and their past understand', async () => {
    for (const [table, { belongs, past }] of Object.entries(HELD_TABLES))
      for (const schema of past === 'none' ? ['public'] : ['public', 'history']) {
        const none = await owner.query(`select 1 from ${schema}.${table} t where ${belongs}`, [crypto.randomUUID()]);
        expect([schema, table, none.rowCount]).toEqual([schema, table, 0]);
      }
  });
});

import { type TestDatabase, testDatabase } from '../testing/test-database.js';

/** Our own tables; the list of migrations stays on one node. */
const OURS = `(select c.* from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('public', 'history') and c.relkind in ('r', 'p') and c.relname <> 'migration')`;
const COUNCIL = `(select attnum from pg_attribute where attrelid = c.oid and attname = 'council_id')`;

/** Triggers that touch no row but those of the same council, which live on the same node. */
const STAYING = [
  'begin_standing',
  'change_standing',
  'keep_history',
  'keep_looks_few',
  'keep_two_people',
  'keep_what_is_over',
  'refuse_change',
  'stamp_version',
];

/** What Citus asks of tables that are spread over nodes by the hash of one column: here `council_id`. */
describe('spreading the tables over nodes by council', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await testDatabase([])));
  afterAll(() => database.close());

  const found = async (statement: string): Promise<string[]> =>
    (await database.dataSource.query<{ name: string }[]>(statement)).map(({ name }) => name);

  it('finds the council on every row, of one type and never empty', async () => {
    expect(
      await found(`select c.oid::regclass::text as name from ${OURS} c where not exists (
        select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'council_id' and a.attnotnull
          and a.atttypid = 'uuid'::regtype and a.attgenerated = '' and not a.attisdropped)`),
    ).toEqual([]);
    expect((await found(`select c.oid::regclass::text as name from ${OURS} c`)).length).toBeGreaterThan(60);
  });

  it('lets no unique index leave the council out, be it a constraint, partial, or over an expression', async () => {
    expect(
      await found(`select i.indexrelid::regclass::text as name from pg_index i join ${OURS} c on c.oid = i.indrelid
        where i.indisunique and not ${COUNCIL} = any(i.indkey)`),
    ).toEqual([]);
  });

  it('compares the council for equality in every exclusion', async () => {
    expect(
      await found(`select k.conname as name from pg_constraint k join ${OURS} c on c.oid = k.conrelid
        where k.contype = 'x' and not exists (
          select 1 from unnest(k.conkey, k.conexclop) as part (column_number, operator) join pg_operator o on o.oid = part.operator
          where part.column_number = ${COUNCIL} and o.oprname = '=')`),
    ).toEqual([]);
  });

  it('leads every foreign key to the same council, at the same place of the key, and never empties the council', async () => {
    expect(
      await found(`select k.conname as name from pg_constraint k join ${OURS} c on c.oid = k.conrelid
        where k.contype = 'f' and (
          array_position(k.conkey, ${COUNCIL}) is null
          or array_position(k.conkey, ${COUNCIL}) is distinct from array_position(k.confkey,
            (select attnum from pg_attribute where attrelid = k.confrelid and attname = 'council_id'))
          or k.confupdtype <> 'a'
          or (k.confdeltype in ('n', 'd') and (k.confdelsetcols is null or ${COUNCIL} = any(k.confdelsetcols))))`),
    ).toEqual([]);
    expect(
      await found(
        `select k.conname as name from pg_constraint k where k.contype = 'f' and k.confrelid = 'migration'::regclass`,
      ),
    ).toEqual([]);
  });

  it('asks no sequence for a number, and leads no value by a rule or by inheritance', async () => {
    expect(
      await found(`select a.attrelid::regclass || '.' || a.attname as name from pg_attribute a join ${OURS} c on c.oid = a.attrelid
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) ~ 'nextval'`),
    ).toEqual([]);
    expect(
      await found(`select c.oid::regclass::text as name from ${OURS} c
        where c.relhasrules or c.relpersistence = 't' or exists (select 1 from pg_inherits h where c.oid in (h.inhrelid, h.inhparent))`),
    ).toEqual([]);
  });

  it('has no triggers but those that stay within the row’s own council', async () => {
    expect(
      await found(`select distinct p.proname as name from pg_trigger t join pg_proc p on p.oid = t.tgfoid
        join ${OURS} c on c.oid = t.tgrelid where not t.tgisinternal order by 1`),
    ).toEqual(STAYING);
  });
});

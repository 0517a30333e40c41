import { Client } from 'pg';
import { type TestDatabase, testDatabase } from '../testing/test-database.js';

const OURS = `p.pronamespace in ('public'::regnamespace, 'history'::regnamespace)
  and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`;
const TABLES = `c.relnamespace in ('public'::regnamespace, 'history'::regnamespace) and c.relname <> 'migration'`;
const COMMANDS = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

/**
 * Rules that let a row through without a council being claimed: to one who brings the secret that stands on the row, and to the owner who
 * seals everything anew.
 */
const OPENING = [
  'access_token by_token',
  'account sign_in',
  'account_identity by_subject',
  'account_link by_token',
  'council named_for_resealing',
  'passkey by_credential',
  'session by_token',
  'sign_in_challenge by_token',
];

/** Functions with the owner's rights: each asks the claims itself, and has a test of its own in the library that calls it. */
const OF_THE_OWNER = [
  'begin_standing()',
  'change_standing()',
  'contacts_seen_in_emergency()',
  'disaster_branches()',
  'erase_person(uuid,uuid[],uuid[])',
  'erase_records_of_person(uuid,uuid[])',
  'evacuation_branches()',
  'evacuation_contacts(uuid[])',
  'evacuation_people()',
  'found_in_emergency(text,text,text[])',
  'keep_history()',
  'keep_looks_few()',
  'looks_at_person(uuid)',
  'open_emergency_access()',
  'people_in_roles()',
  'people_seen_in_emergency()',
  'refresh_people_statistics()',
  'works_in_a_branch()',
];

/** What the catalogue can tell of holes, whatever the tables are about. */
describe('the catalogue', () => {
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

  const found = async (statement: string): Promise<string[]> =>
    (await owner.query<{ name: string }>(statement)).rows.map(({ name }) => name);

  const WITHOUT_PATH = `select p.oid::regprocedure::text as name from pg_proc p
    where ${OURS} and p.prosqlbody is null and not coalesce(p.proconfig::text ~ 'search_path=', false)`;
  const OWNERS_FOR_ALL = `select p.oid::regprocedure::text as name from pg_proc p
    where ${OURS} and p.prosecdef and has_function_privilege('public', p.oid, 'execute')`;
  const OPEN_VIEWS = `select c.oid::regclass::text as name from pg_class c
    where ${TABLES} and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions::text ~ 'security_invoker=(true|on|1)', false)))`;
  const UNCONFINED = `select c.oid::regclass::text as name from pg_class c
    where ${TABLES} and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`;
  const OPEN_TO_ALL = `select tablename || ' ' || policyname as name from pg_policies
    where coalesce(qual, '') ~ '^\\(*true\\)*$' or coalesce(with_check, '') ~ '^\\(*true\\)*$'`;

  it('finds no function that looks for its tables along the caller’s path', async () => {
    expect(await found(WITHOUT_PATH)).toEqual([]);
  });

  it('finds no function with the owner’s rights that everybody may call', async () => {
    expect(await found(OWNERS_FOR_ALL)).toEqual([]);
    const known = await found(
      `select p.oid::regprocedure::text as name from pg_proc p where ${OURS} and p.prosecdef order by 1`,
    );
    expect(known).toEqual(OF_THE_OWNER);
  });

  it('finds no trigger function with the owner’s rights that anybody else may put on a table of theirs', async () => {
    expect(
      await found(`select p.oid::regprocedure::text as name from pg_proc p where ${OURS} and p.prosecdef
        and p.prorettype = 'trigger'::regtype and has_function_privilege('tsunagari_api', p.oid, 'execute')`),
    ).toEqual([]);
  });

  it('finds no view that answers with the owner’s rights', async () => {
    expect(await found(OPEN_VIEWS)).toEqual([]);
  });

  it('finds no table without row-level security, no rule that is always true', async () => {
    expect(await found(UNCONFINED)).toEqual([]);
    expect(await found(OPEN_TO_ALL)).toEqual([]);
  });

  it('finds each table confined to the claimed council for each command, and opened otherwise by secrets alone', async () => {
    const missing = COMMANDS.map(
      (command) => `select c.oid::regclass || ' ' || '${command}' as name from pg_class c
        where ${TABLES} and c.relkind in ('r', 'p') and not exists (
          select 1 from pg_policies p where format('%I.%I', p.schemaname, p.tablename)::regclass = c.oid and p.permissive = 'PERMISSIVE'
            and p.cmd in ('ALL', '${command}') and concat(p.qual, p.with_check) ~ 'council_id = \\( SELECT claimed_council\\(')`,
    );
    expect(await found(missing.join(' union all '))).toEqual([]);
    expect(
      await found(`select tablename || ' ' || policyname as name from pg_policies
        where permissive = 'PERMISSIVE' and policyname <> 'own_council' order by 1`),
    ).toEqual([...OPENING].sort());
  });

  it('finds nothing that the role of the API could make, own, or pass by', async () => {
    const { rows } = await owner.query(
      `select r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolcanlogin as "isStrong",
         has_schema_privilege(r.oid, 'public', 'create') or has_schema_privilege(r.oid, 'history', 'create') as "canMake",
         (select count(*)::int from pg_class where relowner = r.oid) + (select count(*)::int from pg_proc where proowner = r.oid) as owned,
         (select count(*)::int from pg_auth_members where member = r.oid) as "standsFor"
       from pg_roles r where r.rolname = 'tsunagari_api'`,
    );
    expect(rows).toEqual([{ isStrong: false, canMake: false, owned: 0, standsFor: 0 }]);
    expect(
      await found(`select distinct c.oid::regclass || ' ' || a.privilege_type as name
        from pg_class c, aclexplode(c.relacl) a where ${TABLES} and (a.grantee = 0
          or (a.grantee = 'tsunagari_api'::regrole and a.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')))`),
    ).toEqual([]);
    expect(
      await found(`select c.oid::regclass || ' ' || a.privilege_type as name from pg_class c, aclexplode(c.relacl) a
        where c.relnamespace = 'history'::regnamespace and a.grantee = 'tsunagari_api'::regrole and a.privilege_type <> 'SELECT'`),
    ).toEqual([]);
  });

  it('would find each of them', async () => {
    await owner.query('begin');
    try {
      await owner.query(
        `create function planted() returns integer language plpgsql security definer as 'begin return 1; end'`,
      );
      await owner.query('create view planted_view as select name from branch');
      await owner.query('create table planted_table (council_id uuid)');
      await owner.query('create policy planted on branch using (true)');
      expect(await found(WITHOUT_PATH)).toEqual(['planted()']);
      expect(await found(OWNERS_FOR_ALL)).toEqual(['planted()']);
      expect(await found(OPEN_VIEWS)).toEqual(['planted_view']);
      expect(await found(UNCONFINED)).toEqual(['planted_table']);
      expect(await found(OPEN_TO_ALL)).toEqual(['branch planted']);
    } finally {
      await owner.query('rollback');
    }
  });
});

import { type TestDatabase, testDatabase } from '../testing/test-database.js';

/** Tables whose rows every account of the council may read, or that are read before an account is known; each with its reason. */
const NOT_RESTRICTED: Readonly<Record<string, string>> = {
  account: 'read by sign-in; names of colleagues stand beside what they changed',
  account_credential: 'read by sign-in; published by nothing',
  account_standing: 'a random mark, read by every request',
  account_identity: 'found by the hash of its subject at sign-in; published by nothing',
  account_link: 'found by the hash of its secret',
  account_totp: 'read by sign-in; published by nothing',
  access_token: 'found by the hash of its secret',
  council: 'its name stands on every page',
  idempotency_key: 'the memory of one request',
  import_progress: 'two numbers',
  key_check: 'a known text under the key',
  outbox_event: 'ids of what has happened, for jobs',
  passkey: 'read by sign-in',
  passkey_challenge: 'found by the hash of its secret',
  pledge_acceptance: 'read by every request, before anything else',
  provider_sign_in: 'found by the hash of its secret',
  role_grant: 'read by sign-in',
  secrecy_pledge: 'for everyone to read before anything else',
  session: 'found by the hash of its secret',
  sign_in_challenge: 'found by the hash of its secret',
};

interface Policy {
  readonly table: string;
  readonly schema: string;
  readonly name: string;
  readonly command: string;
  readonly restrictive: boolean;
  readonly rule: string;
}

describe('the rules of the database', () => {
  let database: TestDatabase;
  let policies: Policy[];
  beforeAll(async () => {
    database = await testDatabase([]);
    policies = await database.dataSource.query(
      `select tablename as "table", schemaname as schema, policyname as name, cmd as command, permissive = 'RESTRICTIVE' as restrictive,
         coalesce(qual, '') || coalesce(with_check, '') as rule from pg_policies order by 1, 2, 3`,
    );
  });
  afterAll(() => database.close());

  it('limit every table to those whose rights are claimed, unless there is a reason not to', async () => {
    const tables: { name: string }[] = await database.dataSource.query(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'migration' order by 1`,
    );
    const restricted = new Set(
      policies
        .filter((policy) => policy.schema === 'public' && policy.restrictive && policy.command === 'SELECT')
        .map(({ table }) => table),
    );
    const open = tables.map(({ name }) => name).filter((name) => !restricted.has(name));
    expect(open).toEqual(Object.keys(NOT_RESTRICTED).sort());
  });

  it('limit the history of a table as they limit the table', () => {
    const limited = (schema: string) =>
      policies
        .filter((policy) => policy.schema === schema && policy.name === 'in_sight' && policy.command === 'SELECT')
        .map(({ table }) => table);
    const without = [
      'audit_event',
      'audit_seal',
      'audit_seal_entry',
      'consent_text',
      'emergency_look',
      'emergency_note',
      'disclosure',
      'disclosure_person',
      'erased_person',
      'look_subject',
      'person_search_term',
      'stored_file',
    ];
    expect(limited('public').filter((table) => !limited('history').includes(table))).toEqual(
      expect.arrayContaining(without.filter((table) => limited('public').includes(table))),
    );
    expect(
      limited('public').filter((table) => !limited('history').includes(table) && !without.includes(table)),
    ).toEqual([]);
  });

  it('ask for the right to write wherever they ask for sight and a row may be written', async () => {
    const readable = policies.filter(({ name, schema }) => name === 'in_sight' && schema === 'public');
    const writes = (table: string) =>
      policies
        .filter((policy) => policy.table === table && policy.rule.includes(`claimed_right('writes'::text)`))
        .map(({ command }) => command)
        .sort();
    const rights: { table: string; commands: string[] }[] = await database.dataSource.query(
      `select c.relname as "table", array_agg(r.command order by r.command) as commands
       from pg_class c cross join (values ('DELETE'), ('INSERT'), ('UPDATE')) r (command)
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and case r.command
         when 'DELETE' then has_table_privilege('tsunagari_api', c.oid, 'DELETE')
         else has_any_column_privilege('tsunagari_api', c.oid, r.command) end
       group by c.relname`,
    );
    const granted = new Map(rights.map(({ table, commands }) => [table, commands]));
    const trail = ['audit_event', 'audit_seal', 'audit_seal_entry', 'disclosure', 'disclosure_person', 'look_subject'];
    for (const { table } of readable.filter(({ table: name }) => !trail.includes(name)))
      expect([table, writes(table)]).toEqual([table, expect.arrayContaining(granted.get(table) ?? [])]);
  });

  it('are never simply true, and read each claim once for a statement', () => {
    expect(policies.filter(({ rule }) => /^\(?true\)?$/.test(rule))).toEqual([]);
    const eachRow = policies.filter(({ rule }) => /(?<!SELECT )claimed_(right|branches|day)\(/.test(rule));
    expect(eachRow).toEqual([]);
  });

  it('use functions that nobody can turn with another search path, and views that ask as who asks', async () => {
    const turnable: unknown[] = await database.dataSource.query(
      `select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ('public', 'history') and p.prosecdef
         and not exists (select 1 from unnest(coalesce(p.proconfig, '{}')) c where c like 'search_path=%')`,
    );
    expect(turnable).toEqual([]);
    const views: unknown[] = await database.dataSource.query(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('public', 'history') and c.relkind in ('v', 'm') and not coalesce(c.reloptions, '{}') @> '{security_invoker=true}'`,
    );
    expect(views).toEqual([]);
  });

  it('leave the keys of records alone: the role of the API may change no council and no id', async () => {
    const changeable: unknown[] = await database.dataSource.query(
      `select table_name from information_schema.column_privileges
       where grantee = 'tsunagari_api' and privilege_type = 'UPDATE' and column_name in ('council_id', 'id') and table_schema in ('public', 'history')`,
    );
    expect(changeable).toEqual([]);
  });
});

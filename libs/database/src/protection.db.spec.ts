import { testDatabase, type TestDatabase } from '../testing/test-database.js';

/** Tables without row history or version, each with its reason. */
const WITHOUT_HISTORY: Readonly<Record<string, string>> = {
  account_identity: 'made once and taken away: the trail tells of it',
  account_link: 'a secret with an end',
  audit_event: 'append-only: a row is never changed',
  audit_seal: 'append-only: a link of the chain over the trail',
  audit_seal_entry: 'append-only: an event of a link',
  consent_text: 'append-only: words that people have agreed to',
  pledge_acceptance: 'append-only: who has promised what and when',
  secrecy_pledge: 'append-only: a text that someone has promised to keep',
  look_subject: 'append-only: finds the looks at a person',
  disclosure: 'append-only: what was handed on',
  disclosure_person: 'append-only: about whom',
  erased_person: 'a name that is kept for a time and then gone: a past would keep it for ever',
  outbox_event: 'a message, not a record: only its delivery is noted',
  import_progress: 'how far an import is, for as long as it runs',
  key_check: 'written once, by the first start',
  emergency_look: 'append-only: who was looked at in an emergency',
  emergency_note: 'append-only but for the words, which go when someone of whom they tell is erased',
  idempotency_key: 'the memory of one request, removed after a while',
  account_credential: 'a secret: old ones must not be kept',
  account_standing: 'a mark that triggers change: what changed it has a past',
  person_search_term: 'derived from the name and its reading',
  provider_sign_in: 'a secret with an end',
  session: 'a secret with an end',
  stored_file: 'a file on its way, removed after an hour or a week',
  sign_in_challenge: 'a secret with an end',
  passkey: 'a key with a counter that changes at each use',
  passkey_challenge: 'a secret with an end',
  account_totp: 'a secret: old ones must not be kept',
  access_token: 'a secret with an end',
};

interface TableRow {
  readonly name: string;
  readonly key: string[];
  readonly isConfined: boolean;
  readonly hasHistory: boolean;
  readonly triggers: string[];
}

describe('every table', () => {
  let database: TestDatabase;
  let tables: TableRow[];
  beforeAll(async () => {
    database = await testDatabase([]);
    tables = await database.dataSource.query(
      `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as "isConfined",
         to_regclass('history.' || quote_ident(c.relname)) is not null as "hasHistory",
         (select array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum)) from pg_index i
          join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey) where i.indrelid = c.oid and i.indisprimary) as key,
         (select coalesce(array_agg(t.tgname::text order by t.tgname), '{}') from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as triggers
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'migration' order by 1`,
    );
  });
  afterAll(() => database.close());

  it('is keyed by the council first', () => {
    expect(tables.filter(({ key }) => key.join() !== 'council_id,id').map(({ name }) => name)).toEqual([]);
    expect(tables.length).toBeGreaterThan(15);
  });

  it('is confined to the claimed council, its history too', async () => {
    expect(tables.filter(({ isConfined }) => !isConfined).map(({ name }) => name)).toEqual([]);
    const open: { name: string }[] = await database.dataSource.query(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'history' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });

  it('hides the claim from the planner, which would else expect no rows of any council', async () => {
    const open: { tablename: string }[] = await database.dataSource.query(
      `select tablename from pg_policies where policyname = 'own_council' and qual !~ 'council_id = \\( SELECT claimed_council\\('`,
    );
    expect(open).toEqual([]);
  });

  it('keeps versions and history unless there is a reason not to', () => {
    const without = tables.filter(
      ({ hasHistory, triggers }) =>
        !hasHistory || !triggers.includes('a_stamp_version') || !triggers.includes('z_keep_history'),
    );
    expect(without.map(({ name }) => name)).toEqual(Object.keys(WITHOUT_HISTORY).sort());
  });

  it('has a history with the same columns in the same order', async () => {
    const different: unknown[] = await database.dataSource.query(
      `with columns as (
         select table_schema, table_name, array_agg(column_name || ' ' || udt_name order by ordinal_position)
           filter (where column_name <> 'recorded_until') as list
         from information_schema.columns where table_schema in ('public', 'history') group by 1, 2)
       select h.table_name from columns h join columns p on p.table_name = h.table_name and p.table_schema = 'public'
       where h.table_schema = 'history' and h.list <> p.list`,
    );
    expect(different).toEqual([]);
  });

  it('belongs to the owner, not to the role of the API, which cannot pass row-level security', async () => {
    const [role]: unknown[] = await database.dataSource.query(
      `select rolsuper, rolbypassrls, rolcreaterole, (select count(*)::int from pg_class where relowner = r.oid) as owned
       from pg_roles r where rolname = current_user`,
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, owned: 0 });
  });

  it('lets no one change or empty the audit trail', async () => {
    await expect(database.dataSource.query(`update audit_event set action = 'x'`)).rejects.toThrow('permission denied');
    await expect(database.dataSource.query(`delete from audit_event`)).rejects.toThrow('permission denied');
    await expect(database.dataSource.query(`truncate audit_event`)).rejects.toThrow('permission denied');
  });
});

import type { Client } from 'pg';

/** A column that a made-up row must give. */
interface ColumnRow {
  readonly name: string;
  readonly type: string;
}

const VALUES: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: `'x'`,
  integer: '1',
  bigint: '1',
  smallint: '1',
  boolean: 'false',
  date: `date '2026-11-23'`,
  jsonb: `'{}'`,
  bytea: `'\\x00'`,
  'timestamp with time zone': 'now()',
  'uuid[]': `'{}'`,
  'text[]': `'{}'`,
  'integer[]': `'{}'`,
};

/** Every table of records and of their past, `public.person`, `history.person` …; not the list of migrations. */
export async function tablesOf(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'history') and c.relkind = 'r' and c.relname <> 'migration' order by 1`,
  );
  return rows.map(({ name }) => name);
}

/**
 * Gives each table that has no row of a council one, so that a rule of any table has something to hold back. What the rows say does not
 * matter: constraints are taken away first. Ids that lead to other records are taken from `known` by the name of their column.
 */
export async function fillTables(
  owner: Client,
  councilId: string,
  known: Readonly<Record<string, string>>,
): Promise<void> {
  await owner.query(`do $$ declare each record; begin
    for each in select conrelid::regclass as target, conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
      join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and contype in ('f', 'c', 'x') loop
      execute format('alter table %s drop constraint %I', each.target, each.name);
    end loop; end $$`);
  for (const table of await tablesOf(owner)) {
    const has = await owner.query(`select 1 from ${table} where council_id = $1 limit 1`, [councilId]);
    if (has.rowCount) continue;
    const columns = await neededColumns(owner, table);
    const values = columns.map(({ name, type }) => {
      const given = name === 'council_id' ? councilId : known[name];
      const value = given === undefined ? VALUES[type] : `'${given}'`;
      if (value === undefined) throw new Error(`nobody has said what to put into ${table}.${name}, a ${type}`);
      return value;
    });
    await owner.query(
      `insert into ${table} (${columns.map(({ name }) => name).join(', ')}) values (${values.join(', ')})`,
    );
  }
}

async function neededColumns(owner: Client, table: string): Promise<ColumnRow[]> {
  const { rows } = await owner.query<ColumnRow & { isNeeded: boolean }>(
    `select attname as name, format_type(atttypid, atttypmod) as type, attnotnull and not atthasdef as "isNeeded"
     from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  );
  return rows.filter(({ name, isNeeded }) => isNeeded || name === 'council_id' || LEADS.has(name));
}

/** Columns that lead to a person or a branch are filled even where they may be empty: rules ask for them. */
const LEADS = new Set(['person_id', 'branch_id', 'batch_id', 'commission_id', 'uploaded_by', 'id']);

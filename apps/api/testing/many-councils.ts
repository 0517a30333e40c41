import type { Client } from 'pg';

const COUNCILS = 1_800;
const ROWS_OF_EACH = 5;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isNeeded: boolean;
}

/** A table whose rows belong to a council. */
export interface TenantTable {
  /** As `public.branch`. */
  readonly name: string;
  readonly columns: readonly Column[];
}

/** Every table of the product whose rows belong to a council. */
export async function tenantTables(client: Client): Promise<TenantTable[]> {
  const { rows } = await client.query<TenantTable>(`
    select n.nspname || '.' || c.relname as name, json_agg(json_build_object('name', quote_ident(a.attname),
      'type', format_type(a.atttypid, null), 'isNeeded', a.attnotnull) order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where n.nspname in ('public', 'history') and c.relkind = 'r'
    group by 1 having bool_or(a.attname = 'council_id') order by 1`);
  return rows;
}

/**
 * Fills tables with rows of 1,800 councils that mean nothing, and lets PostgreSQL learn their statistics: how many councils share a table, and
 * that ids differ, is what the planner chooses by. What the rows may say is not asked: the rules for values are dropped first, in this database only.
 * The client is the owner.
 */
export async function fillWithCouncils(client: Client, tables: readonly TenantTable[]): Promise<void> {
  await client.query(`set session_replication_role = replica`);
  for (const { name, columns } of tables) {
    await dropRules(client, name);
    const values = columns.map((column) => valueOf(name, column));
    await client.query(
      `insert into ${name} (${columns.map((column) => column.name).join(', ')})
       select ${values.join(', ')} from generate_series(1, ${COUNCILS}) as c, generate_series(1, ${name === 'public.council' ? 1 : ROWS_OF_EACH}) as n`,
    );
    await client.query(`analyze ${name}`);
  }
}

async function dropRules(client: Client, table: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(conname) as name from pg_constraint where conrelid = $1::regclass and contype = 'c'`,
    [table],
  );
  for (const { name } of rows) await client.query(`alter table ${table} drop constraint ${name}`);
  // Some fire for a replica, too.
  await client.query(`alter table ${table} disable trigger user`);
}

const COUNCIL_ID = `lpad(to_hex(c), 32, '0')::uuid`;

/** A value of the column for row `n` of council `c`. Ends of periods are open. */
function valueOf(table: string, { name, type, isNeeded }: Column): string {
  if (name === 'council_id' || (name === 'id' && table === 'public.council')) return COUNCIL_ID;
  if (type.endsWith('[]')) return `'{}'`;
  switch (type) {
    case 'uuid':
      return 'gen_random_uuid()';
    case 'integer':
    case 'bigint':
    case 'smallint':
    case 'numeric':
      return 'n';
    case 'boolean':
      return 'false';
    case 'date':
      return isNeeded || name.endsWith('_from') ? `date '2020-04-01' + n` : 'null';
    case 'timestamp with time zone':
      return isNeeded ? `now() - n * interval '1 day'` : 'null';
    case 'jsonb':
      return `'{}'`;
    case 'text':
      return `'x' || c || '-' || n`;
    default:
      if (isNeeded) throw new Error(`no value for ${table}.${name}, a ${type}`);
      return 'null';
  }
}

import type { Client } from 'pg';

/** Rows that a table has at least, and councils over which they lie at least, so that one council is a small part of each table. */
const ROWS = 3_000;
const COUNCILS = { least: 30, most: 1_800 };

interface TenantTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/**
 * Copies all that a council has to many others, table by table, until the statistics look as they do when councils of the whole country share
 * the tables. Small tables come to have 1,800 councils, large ones fewer: the planner minds how small a part of a table one council is. Keys are
 * of council and id, so copies refer to copies. The client is the owner.
 */
export async function copyToManyCouncils(client: Client, councilId: string): Promise<void> {
  await client.query(`set session_replication_role = replica`);
  await client.query(`create temp table other_council as
    select n, gen_random_uuid() as id from generate_series(1, ${COUNCILS.most}) as n`);
  for (const table of await tenantTables(client)) await copy(client, table, councilId);
  await client.query(`set session_replication_role = default`);
  await client.query(`analyze`);
}

/** Every table whose rows belong to a council, with its columns but that of the council. */
export async function tenantTables(client: Client): Promise<TenantTable[]> {
  const { rows } = await client.query<TenantTable>(`
    select format('%I.%I', n.nspname, c.relname) as name,
      array_agg(quote_ident(a.attname) order by a.attnum) filter (where a.attname <> 'council_id') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where n.nspname in ('public', 'history') and c.relkind = 'r'
    group by 1, n.nspname, c.relname having bool_or(a.attname = 'council_id') order by 1`);
  return rows;
}

async function copy(client: Client, { name, columns }: TenantTable, councilId: string): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from ${name} where council_id = $1`,
    [councilId],
  );
  const own = rows[0]?.count ?? 0;
  if (own === 0) return;
  const copies = Math.min(COUNCILS.most, Math.max(COUNCILS.least, Math.ceil(ROWS / own)));
  // A council is its own row: its id is that of the council.
  const values = columns.map((column) => (name === 'public.council' && column === 'id' ? 'o.id' : `t.${column}`));
  await client.query(
    `insert into ${name} (council_id, ${columns.join(', ')}) select o.id, ${values.join(', ')}
     from other_council o cross join ${name} t where t.council_id = $1 and o.n <= $2`,
    [councilId, copies],
  );
}

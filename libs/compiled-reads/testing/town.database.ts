import { randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';
import type { Execute } from '../src/index.js';
import type { TownData } from './town.data.js';

const TABLES = `
  create function claimed_town() returns text language sql stable as $$ select nullif(current_setting('town.name', true), '') $$;
  create table library (town text not null, id uuid primary key, name text not null, code int not null, opened_on date,
    updated_at timestamptz not null, holdings bigint, size float8, extra jsonb, tags text[] not null, moods text[], place_label text,
    place_level int, hidden boolean not null, owner_id uuid, fragile text not null);
  create table book (town text not null, id uuid primary key, title text not null, genre text not null, price int, published_on date,
    isbn bigint, notes text, library_id uuid not null, reader_id uuid);
  create table party (town text not null, id uuid primary key, kind text not null, name text not null, age int, phone text,
    consents boolean not null, guild_id uuid, home_id uuid);
  create view anyone as select town, id, 'Library' as kind, hidden from library
    union all select town, id, 'Book', false from book union all select town, id, kind, false from party;
  alter view anyone set (security_invoker = true);
`;

/** A database of its own with the town's tables, read by a role for which row-level security holds. */
export interface TownDatabase {
  /** Runs statements as the API would, and remembers them. */
  readonly execute: Execute;
  readonly statements: { readonly sql: string; readonly values: readonly unknown[] }[];
  /** Replaces all rows. Gives back each library's name in the order of the Japanese collation. */
  fill(data: TownData): Promise<readonly string[]>;
  /** Runs a statement as the owner. */
  ask(sql: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** Makes it on the cluster of the test run. */
export async function townDatabase(): Promise<TownDatabase> {
  const cluster = process.env['TEST_DATABASE_CLUSTER_URL'];
  if (!cluster) throw new Error('TEST_DATABASE_CLUSTER_URL is not set: the set-up of the tests starts the cluster.');
  const name = `town_${process.pid}_${randomBytes(5).toString('hex')}`;
  await asOwner(cluster, `create database ${name}`, `create role ${name}`);
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  const owner = new Pool({ connectionString: url.href, max: 1 });
  await owner.query(TABLES);
  for (const table of ['library', 'book', 'party'])
    await owner.query(`alter table ${table} enable row level security;
      create policy own_town on ${table} using (town = (select claimed_town())); grant select on ${table} to ${name};`);
  await owner.query(`grant select on anyone to ${name}`);
  const options = `-c role=${name} -c timezone=UTC -c statement_timeout=10000`;
  const pool = new Pool({ connectionString: url.href, max: 2, options });
  for (const each of [owner, pool]) each.on('error', () => undefined);
  const statements: { sql: string; values: readonly unknown[] }[] = [];
  return {
    statements,
    async execute(sql, values, statementName) {
      statements.push({ sql, values });
      const prepared = statementName === null ? {} : { name: statementName };
      const { rows } = await pool.query<{ data: string | null }>({ text: sql, values: [...values], ...prepared });
      return rows.map(({ data }) => ({ data: data === null ? null : Buffer.from(data) }));
    },
    async fill(data) {
      await owner.query('truncate library, book, party');
      for (const [table, rows] of Object.entries(data))
        await owner.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
          JSON.stringify(rows),
        ]);
      const { rows } = await owner.query<{ name: string }>(
        'select name from (select distinct name from library) n order by name collate "ja-x-icu"',
      );
      return rows.map((row) => row.name);
    },
    async ask(sql, values = []) {
      const { rows } = await owner.query<Record<string, unknown>>(sql, [...values]);
      return rows;
    },
    async close() {
      await Promise.all([owner.end(), pool.end()]);
      await asOwner(cluster, `drop database ${name} with (force)`, `drop role ${name}`);
    },
  };
}

async function asOwner(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

import { type Claims, claimSettings, systemClaims } from '@tsunagari/database';
import { claimsOf } from '@tsunagari/identity';
import { type Actor, type Role, type Scope, day, newId, systemClock } from '@tsunagari/kernel';
import { Client, type QueryResult, escapeLiteral } from 'pg';
import { fillTables, tablesOf } from '../../testing/matrix/filled-tables.js';
import { type Matrix, plantedMatrix } from '../../testing/matrix/matrix.js';

const TODAY = day('2026-11-23');

interface Rule {
  readonly table: string;
  readonly name: string;
  /** The statement that makes it again. */
  readonly make: string;
}

/** Rules that open a row to one who holds its secret: sign-in would notice their loss, nothing would be shown by it. */
const OPENING = new Set(['by_token', 'sign_in', 'by_credential', 'by_subject', 'named_for_resealing']);

describe('every rule of the database', () => {
  let matrix: Matrix;
  let owner: Client;
  let api: Client;
  let claims: Record<string, Claims>;
  beforeAll(async () => {
    matrix = await plantedMatrix({ compiledReads: false });
    const { ownerUrl, apiUrl } = matrix.api.database;
    [owner, api] = [new Client({ connectionString: ownerUrl }), new Client({ connectionString: apiUrl })];
    await Promise.all([owner.connect(), api.connect()]);
    for (const { council, branches } of matrix.planted) {
      const person = await owner.query<{ id: string }>(
        'select id from person where council_id = $1 and branch_id = $2',
        [council.councilId, branches.own],
      );
      const batch = await owner.query<{ id: string }>('select id from import_batch where council_id = $1', [
        council.councilId,
      ]);
      const known = { person_id: person.rows[0]?.id ?? '', branch_id: branches.own, batch_id: batch.rows[0]?.id ?? '' };
      await fillTables(owner, council.councilId, known);
    }
    const { councilId } = matrix.planted[0]!.council;
    const someone = (role: Role, scope: Scope): Actor => ({
      councilId,
      accountId: newId(systemClock),
      grants: [{ role, scope, period: { from: day('2020-04-01'), to: null } }],
    });
    const branch: Scope = { kind: 'branch', branchId: matrix.planted[0]!.branches.own };
    const actors = {
      administrator: someone('council_admin', { kind: 'council' }),
      coordinator: someone('branch_coordinator', branch),
      supporter: someone('supporter', branch),
      auditor: someone('auditor', { kind: 'council' }),
      analyst: someone('analyst', { kind: 'council' }),
    };
    const system = systemClaims(councilId);
    claims = {
      ...Object.fromEntries(Object.entries(actors).map(([name, actor]) => [name, claimsOf(actor, TODAY)])),
      // No role sees everybody and writes nothing; the rules must hold for one that would.
      reader: { ...system, ...(system.rights ? { rights: { ...system.rights, writes: false } } : {}) },
    };
  }, 180_000);
  afterAll(async () => {
    await Promise.all([owner.end(), api.end()]);
    await matrix.close();
  });

  /** What one account can do with one table: which rows it counts, changes, removes, and whether it may add one of each council. */
  async function probe(table: string): Promise<Record<string, string>> {
    const outcome: Record<string, string> = {};
    for (const [name, asked] of Object.entries(claims)) {
      const attempts = {
        counts: `select count(*)::text as n from ${table}`,
        changes: `with done as (update ${table} set ${await someColumn(table)} returning 1) select count(*)::text as n from done`,
        removes: `with done as (delete from ${table} returning 1) select count(*)::text as n from done`,
        ...Object.fromEntries(
          matrix.planted.map((_, index) => [
            `adds to ${index}`,
            `with sample as (select (jsonb_populate_record(null::${table}, $$${rows[table]?.[index] ?? '{}'}$$::jsonb)).*),
               done as (insert into ${table} select * from sample returning 1) select count(*)::text as n from done`,
          ]),
        ),
      };
      for (const [what, statement] of Object.entries(attempts))
        outcome[`${name} ${what}`] = await attempt(asked, statement);
    }
    return outcome;
  }
  const rows: Record<string, string[]> = {};
  async function sampleRows(table: string): Promise<void> {
    rows[table] = [];
    for (const { council } of matrix.planted) {
      const found = await owner.query<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from ${table} t where t.council_id = $1 limit 1`,
        [council.councilId],
      );
      rows[table].push(JSON.stringify({ ...found.rows[0]?.row, id: newId(systemClock) }));
    }
  }
  const columns: Record<string, string> = {};
  async function someColumn(table: string): Promise<string> {
    const found = columns[table];
    if (found !== undefined) return found;
    const { rows: usable } = await owner.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
         and attname not in ('council_id', 'id') and has_column_privilege('tsunagari_api', attrelid, attnum, 'UPDATE') order by attnum limit 1`,
      [table],
    );
    const name = usable[0]?.name ?? 'id';
    return (columns[table] = `${name} = ${name}`);
  }
  /** What the role of the API has no right to change needs no rule for it; that there is one does no harm. */
  async function mayBeChanged(table: string): Promise<boolean> {
    const answer = await owner.query<{ may: boolean }>(
      `select has_any_column_privilege('tsunagari_api', $1, 'UPDATE') as may`,
      [table],
    );
    return answer.rows[0]?.may === true;
  }
  async function attempt(asked: Claims, statement: string): Promise<string> {
    const settings = Object.entries(claimSettings(asked)).map(
      ([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`,
    );
    try {
      // In one message: of what is asked ten thousand times, the ways there and back would be the larger part.
      const answers: unknown = await api.query(`begin; select ${settings.join(', ')}; ${statement}; rollback`);
      const [, , answer] = answers as readonly QueryResult<{ n: string }>[];
      return answer?.rows[0]?.n ?? 'nothing';
    } catch (error) {
      await api.query('rollback');
      return String((error as { code?: string }).code);
    }
  }
  async function rulesOf(table: string): Promise<Rule[]> {
    const [schema, name] = table.split('.');
    const { rows: found } = await owner.query<{ name: string; make: string }>(
      `select policyname as name, format('create policy %I on %I.%I as %s for %s to %s%s%s', policyname, schemaname, tablename, permissive, cmd,
         array_to_string(roles, ', '), coalesce(' using (' || qual || ')', ''), coalesce(' with check (' || with_check || ')', '')) as make
       from pg_policies where schemaname = $1 and tablename = $2 order by 1`,
      [schema, name],
    );
    return found.map((rule) => ({ table, ...rule }));
  }

  it('is noticed when it is taken away', async () => {
    const unnoticed: string[] = [];
    let tried = 0;
    for (const table of await tablesOf(owner)) {
      await sampleRows(table);
      const before = await probe(table);
      for (const { name, make } of await rulesOf(table)) {
        if (OPENING.has(name) || (name === 'changed_by_writers' && !(await mayBeChanged(table)))) continue;
        tried++;
        await owner.query(`drop policy ${name} on ${table}`);
        const after = await probe(table);
        await owner.query(make);
        if (JSON.stringify(after) === JSON.stringify(before)) unnoticed.push(`${table}: ${name}`);
      }
      expect(await probe(table)).toEqual(before);
    }
    expect(unnoticed).toEqual([]);
    expect(tried).toBeGreaterThan(150);
  }, 300_000);

  it('keeps every row of the other council from everybody', async () => {
    const other = matrix.planted[1]!.council.councilId;
    const seen: string[] = [];
    for (const table of await tablesOf(owner))
      for (const [name, asked] of Object.entries(claims)) {
        const count = await attempt(asked, `select count(*)::text as n from ${table} where council_id = '${other}'`);
        if (count !== '0' && count !== '42501') seen.push(`${name}: ${table} ${count}`);
      }
    expect(seen).toEqual([]);
  });
});

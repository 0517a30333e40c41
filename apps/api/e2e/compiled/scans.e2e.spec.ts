import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { type AskerProof, claimsOf } from '@tsunagari/identity';
import { type Grant, day, fixedClock, newId, systemClock } from '@tsunagari/kernel';
import { Client, escapeLiteral } from 'pg';
import { CompiledLane } from '../../src/compiled/compiled-lane.js';
import { factsOf } from '../../src/compiled/facts.js';
import { sharedSchema } from '../../testing/schema.js';
import { leastVariables } from '../../src/compiled/least-variables.js';
import { lookFacts } from '../../src/compiled/looks.js';
import { queriesOfScreens } from '../../testing/documents-of-screens.js';
import { fullVariables } from '../../testing/full-variables.js';
import { fillWithCouncils, tenantTables } from '../../testing/many-councils.js';

/** Tables that may be read from end to end, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Schema?: string;
  readonly Plans?: readonly PlanNode[];
}

describe('the statements of the screens, where 1,800 councils share the tables', () => {
  const clock = fixedClock('2026-11-23T10:00:00+09:00');
  const schema = sharedSchema();
  let database: TestDatabase;
  let asApi: Client;
  let tables: ReadonlySet<string>;
  beforeAll(async () => {
    database = await testDatabase([]);
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const named = (table: string) => new RegExp(`\\b"?${table.replace('.', '"?\\."?')}\\b`);
    const all = await tenantTables(owner);
    tables = new Set(all.map(({ name }) => name));
    const texts = statements.map(([, { sql }]) => sql).join('\n');
    await fillWithCouncils(
      owner,
      all.filter(({ name }) => named(name).test(texts)),
    );
    await owner.end();
    asApi = new Client({ connectionString: database.apiUrl });
    await asApi.connect();
    // What a connection comes to after a few times: the plan that fits all councils.
    await asApi.query(`set plan_cache_mode = force_generic_plan`);
  }, 240_000);
  afterAll(async () => {
    await asApi.end();
    await database.close();
  });

  const grants: readonly Grant[] = [
    { role: 'council_staff', scope: { kind: 'council' }, period: { from: day('2020-04-01'), to: null } },
  ];
  const actor = { councilId: newId(systemClock), accountId: newId(systemClock), grants };
  const refusing = () => Promise.reject(new Error('nothing is read here'));
  const lane = new CompiledLane(schema, refusing);
  const facts = {
    ...factsOf(actor, clock.today()),
    ...lookFacts({ purpose: 'UPKEEP', clock: systemClock, correlationId: 'test', operation: null }),
    now: clock.now().toISOString(),
    language: 'ja',
    // As a remembered asker asks: the statement sees for itself that all is as it was.
    proof: {
      by: 'session',
      tokenHash: '0'.repeat(64),
      now: clock.now().toISOString(),
      usedSince: clock.now().toISOString(),
      councilId: actor.councilId,
      accountId: actor.accountId,
      standing: newId(systemClock),
      newestPledge: '',
      scope: '',
    } satisfies AskerProof,
  };
  const statements = queriesOfScreens().flatMap(({ name, text, document, operation }) =>
    [leastVariables(schema, operation), fullVariables(schema, operation)].flatMap((variables, index) => {
      const statement = lane.statement({
        document,
        documentKey: text,
        variables: { ...variables },
        claims: claimsOf(actor, clock.today()),
        facts,
      });
      return statement ? [[index === 0 ? name : `${name}, all variables given`, statement] as const] : [];
    }),
  );

  const planOf = async ({ sql, values }: { readonly sql: string; readonly values: readonly unknown[] }) => {
    await asApi.query(`prepare asked as ${sql}`);
    const literals = values.map((value) => (value == null ? 'null' : escapeLiteral(textOf(value))));
    const execute = literals.length > 0 ? `execute asked(${literals.join(', ')})` : 'execute asked';
    const { rows } = await asApi.query<{ readonly 'QUERY PLAN': readonly [{ readonly Plan: PlanNode }] }>(
      `explain (format json, verbose) ${execute}`,
    );
    await asApi.query(`deallocate asked`);
    return rows[0]!['QUERY PLAN'][0].Plan;
  };

  it('are many', () => expect(statements.length).toBeGreaterThan(30));

  const scannedBy = async (statement: (typeof statements)[number][1]) =>
    nodesOf(await planOf(statement))
      .filter((node) => node['Node Type'] === 'Seq Scan')
      .map((node) => `${node.Schema}.${node['Relation Name']}`)
      .filter((table) => tables.has(table) && !(table in EXCEPTIONS));

  it('would be found out: without indexes they do scan', async () => {
    const statement = statements.find(([name]) => name === 'BranchList')![1];
    for (const way of ['indexscan', 'indexonlyscan', 'bitmapscan']) await asApi.query(`set enable_${way} = off`);
    const scanned = await scannedBy(statement);
    for (const way of ['indexscan', 'indexonlyscan', 'bitmapscan']) await asApi.query(`reset enable_${way}`);
    expect(scanned).toContain('public.branch');
  });

  it.each(statements)('%s reads no table of tenants from end to end', async (_, statement) => {
    expect([...new Set(await scannedBy(statement))]).toEqual([]);
  });
});

function nodesOf(plan: PlanNode): PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

/** A value as the driver sends it. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map((each) => JSON.stringify(each)).join(',')}}`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

import { systemClaims } from '@tsunagari/database';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sealTrail } from '@tsunagari/audit';
import { DEMO_COUNCIL_IDS } from '@tsunagari/demo';
import { signIn, whoAsks } from '@tsunagari/identity';
import { Client } from 'pg';
import { type CommandDatabase, commandDatabase } from '../testing/command-database.js';
import { testSurroundings } from '../testing/surroundings.js';
import { runCommandLine } from './command-line.js';
import type { DemoAccountsFile } from './demo-accounts-file.js';

describe('the commands on an outside database', () => {
  const TSUNAGARI_KEY = randomBytes(32).toString('base64');
  const { root, clock } = testSurroundings();
  let database: CommandDatabase;

  const run = async (words: string, input = '') => {
    const environment = { DATABASE_URL: database.ownerUrl, TSUNAGARI_KEY };
    const surroundings = { ...testSurroundings(environment, input), root };
    const code = await runCommandLine(words.split(' '), surroundings);
    return { code, printed: surroundings.printed, told: surroundings.told };
  };
  const demoAccount = (role: string) => {
    const file = readFileSync(path.join(root, '.data/demo-accounts.json'), 'utf8');
    return (JSON.parse(file) as DemoAccountsFile).accounts.find((account) => account.role === role);
  };

  beforeAll(async () => {
    database = await commandDatabase(TSUNAGARI_KEY);
  });
  afterAll(() => database.close());

  it('has nothing to migrate twice, and no council before one is loaded', async () => {
    expect(await run('migrate')).toEqual({
      code: 0,
      printed: ['データベースは最新です。 / The database is up to date.'],
      told: [],
    });
    expect(await run('user create --email a@b.example --name だれか --role auditor')).toMatchObject({
      code: 1,
      told: [expect.stringContaining('run council found or demo load first')],
    });
  });

  it('loads the sample city once, whose accounts can sign in', async () => {
    expect((await run('demo load')).printed[0]).toBe('みほん市（架空）を読み込みました。 / Loaded mihon.');
    const { email = '', password = '' } = demoAccount('council_admin') ?? {};
    const session = await signIn(database, { email, password }, clock, 'test');
    const asker = await whoAsks(database, session?.token ?? '', 'session', clock);
    expect(asker?.actor.councilId).toBe(DEMO_COUNCIL_IDS.mihon);
    expect((await run('demo load')).printed[0]).toBe('みほん市（架空）はもう入っています。 / mihon is there already.');
    expect(demoAccount('council_admin')).toMatchObject({ email, password });
  });

  it('prints a token and nothing else, good for what was asked', async () => {
    const { email = '' } = demoAccount('analyst') ?? {};
    const { code, printed } = await run(`token create --email ${email.toUpperCase()} --scope api:adhoc --days 2`);
    expect(code).toBe(0);
    expect(printed).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);
    const asker = await whoAsks(database, printed[0] ?? '', 'token', clock);
    expect(asker).toMatchObject({ by: 'token', scope: 'api:adhoc', actor: { grants: [{ role: 'analyst' }] } });
    expect(await run('token create --email nobody@b.example --scope api --days 2')).toMatchObject({
      code: 1,
      printed: [],
      told: [expect.stringContaining('There is no account for nobody@b.example.')],
    });
  });

  it('creates an account with its role and place, once', async () => {
    const words =
      'user create --email new@b.example --name あたらしい人 --role branch_coordinator --branch M02 --from 2026-04-01';
    const password = 'a password that was typed';
    expect(await run(`${words} --password-stdin`, `${password}\n`)).toMatchObject({
      code: 0,
      printed: ['アカウントをつくりました / Created the account: new@b.example'],
    });
    const session = await signIn(database, { email: 'new@b.example', password }, clock, 'test');
    const asker = await whoAsks(database, session?.token ?? '', 'session', clock);
    const branches = await database
      .reader(systemClaims(DEMO_COUNCIL_IDS.mihon))
      .rows<{ id: string }>(`select id from branch where code = 'M02'`);
    expect(asker?.actor.grants).toEqual([
      {
        role: 'branch_coordinator',
        scope: { kind: 'branch', branchId: branches[0]?.id },
        period: { from: '2026-04-01', to: null },
      },
    ]);
    expect(await run(`${words} --password-stdin`, password)).toMatchObject({
      code: 1,
      told: [expect.stringContaining('There is an account with that e-mail address already.')],
    });
  });

  it('makes up a password that works when none is typed', async () => {
    const { printed } = await run('user create --email other@b.example --name ほかの人 --role council_staff');
    const password = printed[1]?.replace('パスワード / password: ', '') ?? '';
    expect(password).toMatch(/^[a-z2-9-]{19}$/);
    expect(await signIn(database, { email: 'other@b.example', password }, clock, 'test')).toMatchObject({
      token: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
  });

  it('refuses a short password and a branch that does not exist', async () => {
    const words = 'user create --email third@b.example --name ひと --role branch_officer';
    expect((await run(`${words} --branch M02 --password-stdin`, 'short')).told).toEqual([
      'パスワードは12文字以上にしてください。 / A password has at least 12 characters.',
    ]);
    expect((await run(`${words} --branch M99`)).told).toEqual([
      expect.stringContaining('There is no branch with the code M99.'),
    ]);
  });

  it('asks which council is meant once there are two', async () => {
    expect((await run('demo load --city ageo')).code).toBe(0);
    const words = 'user create --email fourth@b.example --name ひと --role auditor';
    expect(await run(words)).toMatchObject({ code: 2, told: [expect.stringContaining('mihon, ageo')] });
    expect((await run(`${words} --council tokyo`)).code).toBe(1);
    expect((await run(`${words} --council ageo`)).code).toBe(0);
    expect((await run('token create --email fourth@b.example --scope analyst --days 1')).code).toBe(0);
    expect((await run('token create --email fourth@b.example --scope analyst --days 1 --council mihon')).code).toBe(1);
  });

  it('refuses another key and lets the right one in afterwards', async () => {
    const wrong = testSurroundings({
      DATABASE_URL: database.ownerUrl,
      TSUNAGARI_KEY: randomBytes(32).toString('base64'),
    });
    expect(await runCommandLine(['migrate'], wrong)).toBe(1);
    expect(wrong.told).toEqual([expect.stringContaining('鍵が違います')]);
    expect(await run('migrate')).toMatchObject({ code: 0, told: [] });
    expect(await run('verify-audit --council mihon')).toMatchObject({ code: 0 });
  });

  it('verifies the audit trail and names the row that was changed', async () => {
    const councilId = DEMO_COUNCIL_IDS.mihon;
    expect(await sealTrail(database, councilId, clock)).toBeGreaterThan(0);
    const sound = await run('verify-audit --council mihon');
    expect(sound).toMatchObject({
      code: 0,
      printed: [expect.stringContaining('The audit trail is sound'), expect.stringMatching(/^--end 1:/)],
    });
    expect(await run(`verify-audit --council mihon ${sound.printed[1] ?? ''}`)).toMatchObject({ code: 0 });
    expect(await run('verify-audit --council mihon --end 1:abc')).toMatchObject({ code: 2 });
    const server = new Client({ connectionString: database.ownerUrl });
    await server.connect();
    await server.query('set session_replication_role = replica');
    const { rows } = await server.query<{ id: string }>(
      `update audit_event set action = 'nothing' where id = (select id from audit_seal_entry where position = 1) returning id`,
    );
    await server.end();
    expect(await run('verify-audit --council mihon')).toMatchObject({
      code: 1,
      told: [expect.stringContaining(`Event ${rows[0]?.id ?? ''} (link 1) was changed.`)],
    });
  });
});

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { keyName, takeUpKey } from '@tsunagari/database';
import { registerPerson } from '@tsunagari/people';
import { councilIdOfCode } from '@tsunagari/registry';
import { Client } from 'pg';
import { type CommandDatabase, commandDatabase } from '../testing/command-database.js';
import { testSurroundings } from '../testing/surroundings.js';
import { runCommandLine } from './command-line.js';
import { asSystem } from './running/as-system.js';
import { SEALED_COLUMNS } from './running/sealed-columns.js';

describe('the keys of an installation', () => {
  const [OLD, NEW] = [randomBytes(32), randomBytes(32)];
  const ring = (...keys: Buffer[]) => keys.map((key) => key.toString('base64')).join(',');
  let database: CommandDatabase;
  let owner: Client;

  const run = async (words: string, keys: string) => {
    const surroundings = testSurroundings({ DATABASE_URL: database.ownerUrl, TSUNAGARI_KEY: keys });
    const code = await runCommandLine(words.split(' '), surroundings);
    return { code, printed: surroundings.printed, told: surroundings.told };
  };
  const textsOf = async (key: Buffer, keys: string) => {
    const line = (await run('keys status', keys)).printed.find((each) => each.includes(keyName(key)));
    return Number(/: (\d+) texts$/.exec(line ?? '')?.[1]);
  };

  beforeAll(async () => {
    database = await commandDatabase(ring(OLD));
    const found =
      'council found --name 川辺市社会福祉協議会 --kana かわべししゃきょう --city 川辺市 --code kawabe --area-code 048 --admin-email a@kawabe.example';
    expect((await run(found, ring(OLD))).code).toBe(0);
    for (const name of ['見本田　花子', '見本田　太郎'])
      await asSystem(database, councilIdOfCode('kawabe'), testSurroundings().clock, (context) =>
        registerPerson(context, {
          name,
          kana: null,
          note: 'メモ',
          contacts: [{ kind: 'PHONE', value: '048-000-0001' }],
        }),
      );
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.close();
  });

  it('are known for every sealed column of the database', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'public' and table_name <> 'key_check' and (column_name = 'sealed' or column_name like '%\\_sealed') order by 1`,
    );
    expect(SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(
      rows.map(({ name }) => name),
    );
  });

  it('seal nothing in a column whose name does not say so', async () => {
    const { rows: columns } = await owner.query<{ place: string; name: string }>(
      `select format('%I.%I', table_schema, table_name) as place, column_name as name from information_schema.columns
       where table_schema in ('public', 'history') and data_type in ('text', 'jsonb') and column_name !~ '(^|_)sealed$'`,
    );
    expect(columns.length).toBeGreaterThan(100);
    for (const { place, name } of columns) {
      const { rowCount } = await owner.query(
        `select 1 from ${place} where ${owner.escapeIdentifier(name)}::text ~ 's1\\.[\\w-]{8}\\.' limit 1`,
      );
      expect([place, name, rowCount]).toEqual([place, name, 0]);
    }
  });

  it('are changed in four steps, after which the new one alone opens the database', async () => {
    const both = ring(NEW, OLD);
    const before = await textsOf(OLD, ring(OLD));
    expect(before).toBe(4);
    expect(await textsOf(NEW, both)).toBe(0);
    expect(await run('keys reseal', both)).toMatchObject({
      code: 1,
      told: [expect.stringContaining('Restart Tsunagari with the new key first')],
    });
    // What a start with the new key does.
    await takeUpKey(database.ownerUrl, [NEW, OLD]);
    expect(await run('keys reseal', both)).toMatchObject({
      code: 0,
      printed: [`${before}件を暗号化しなおしました。 / Sealed ${before} texts anew.`],
    });
    expect([await textsOf(OLD, both), await textsOf(NEW, both)]).toEqual([0, before]);
    expect(await run('keys retire', both)).toMatchObject({
      code: 0,
      printed: [expect.stringContaining('Sealed 0 texts'), expect.stringContaining('taken out of TSUNAGARI_KEY')],
    });
    expect((await run('migrate', ring(NEW))).code).toBe(0);
    expect(await run('migrate', ring(OLD))).toMatchObject({ code: 1, told: [expect.stringContaining('鍵が違います')] });
    expect((await run('keys retire', ring(NEW))).code).toBe(0);
  });
});

describe('a new key', () => {
  it('stands in the file before the one of the first start, which stays', async () => {
    const surroundings = testSurroundings();
    const kept = () =>
      JSON.parse(readFileSync(path.join(surroundings.root, '.data/keys.json'), 'utf8')) as Record<string, unknown>;
    expect(await runCommandLine(['keys', 'rotate'], surroundings)).toBe(0);
    const first = kept();
    expect(first).toEqual({ key: expect.any(String) as string, older: [expect.any(String)] });
    expect(await runCommandLine(['keys', 'rotate'], surroundings)).toBe(0);
    expect(kept()['older']).toEqual([first['key'], ...(first['older'] as string[])]);
    expect([...surroundings.printed, ...surroundings.told].join()).not.toContain(String(kept()['key']));
  });

  it('is printed where TSUNAGARI_KEY is set, and written nowhere', async () => {
    const given = Buffer.alloc(32, 1).toString('base64');
    const surroundings = testSurroundings({ TSUNAGARI_KEY: given });
    expect(await runCommandLine(['keys', 'rotate'], surroundings)).toBe(0);
    expect(surroundings.printed).toEqual([expect.stringMatching(/^[\w+/]{43}=$/)]);
    expect(surroundings.printed).not.toContain(given);
    expect(surroundings.told.join()).not.toContain(given);
  });
});

import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { Installation, USERS } from '../testing/installation.js';

const STARTING = 'データベースを起動しています… / Starting the database…';
const TSUNAGARI_KEY = randomBytes(32).toString('base64');

let installation: Installation;
afterEach(() => installation.clear());

async function refusal(settings: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const run = installation.run(['serve'], { TSUNAGARI_DEMO: 'none', ...settings });
  expect(await run.ended).toEqual({ code: 1, signal: null });
  expect(run.printed).toEqual([]);
  return run.told;
}

describe('a start that cannot be', () => {
  const cluster = new URL(process.env['TEST_DATABASE_CLUSTER_URL'] ?? '');
  const nowhere = new URL(cluster);
  nowhere.pathname = '/there_is_no_such_database';
  beforeEach(async () => {
    installation = await Installation.make();
  });

  it.each([
    ['an address that is none', { DATABASE_URL: 'localhost/tsunagari', TSUNAGARI_KEY }, 'DATABASE_URL must be'],
    ['no key', { DATABASE_URL: cluster.href }, 'With DATABASE_URL, TSUNAGARI_KEY'],
    [
      'a server that does not run',
      { DATABASE_URL: 'postgresql://tsunagari:secret-word@127.0.0.1:1/tsunagari', TSUNAGARI_KEY },
      'Cannot reach the database: check DATABASE_URL',
    ],
    [
      'a database that does not exist',
      { DATABASE_URL: nowhere.href, TSUNAGARI_KEY },
      'The database of DATABASE_URL does not exist',
    ],
  ])('says in one line what is wrong: %s', async (_what, settings, line) => {
    const told = await refusal(settings);
    expect(told).toEqual([expect.stringContaining(line)]);
    expect(told[0]).toMatch(/^[^/]*[ぁ-ん]/);
    expect(told[0]).not.toContain('secret-word');
  });

  it('names a wrong setting of the server and leaves no PostgreSQL behind', async () => {
    expect((await refusal({ PORT: 'eighty' })).at(-1)).toContain('The environment variable PORT has a wrong value');
    expect(installation.postgres()).toBeNull();
  });

  it('says that the port is taken and leaves no PostgreSQL behind', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(installation.port, '127.0.0.1', resolve));
    try {
      expect((await refusal({})).at(-1)).toContain('The port is taken by another program');
      expect(installation.postgres()).toBeNull();
    } finally {
      other.close();
    }
  });
});

describe.each(USERS)('as %s, data of another major version of PostgreSQL', (user) => {
  it('stops the start with one clear line and is not touched', async () => {
    installation = await Installation.make(user);
    expect((await installation.run(['migrate']).ended).code).toBe(0);
    const file = path.join(installation.dataDirectory, 'postgres/PG_VERSION');
    const version = readFileSync(file, 'utf8');
    writeFileSync(file, '17\n');
    const told = await refusal({});
    expect(told).toEqual([STARTING, expect.stringContaining('was made by PostgreSQL 17 and cannot be opened')]);
    expect(told[1]).toContain('The data was not touched.');
    writeFileSync(file, version);
    const again = installation.run(['serve'], { TSUNAGARI_DEMO: 'none' });
    await again.welcomed();
    expect(again.told).toEqual([STARTING]);
    again.pressCtrlC();
    expect((await again.ended).code).toBe(0);
  });
});

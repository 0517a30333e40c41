import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DemoAccountsFile } from '../src/demo-accounts-file.js';
import { Installation, USERS, isAnswering } from '../testing/installation.js';
import { askAsScreen, isReady, signIn } from '../testing/over-http.js';

const STOPPED = '終わりました。 / Stopped.';
const DEMO = /みほん市（架空）を読み込んでいます/;

let installation: Installation;
afterEach(() => installation.clear());

describe('the product', () => {
  const accounts = () =>
    (JSON.parse(readFileSync(path.join(installation.dataDirectory, 'demo-accounts.json'), 'utf8')) as DemoAccountsFile)
      .accounts;

  // Where root runs the tests, the browser tests do the same as root: they load the city once, stop, and start on copies of it.
  it('loads みほん市 at the first start, ends with Ctrl-C, and has everything at the next start', async () => {
    installation = await Installation.make(USERS.at(-1));
    const first = installation.run(['serve']);
    const url = await first.welcomed();
    expect(url).toBe(`http://localhost:${installation.port}`);
    expect(first.told.join('\n')).toMatch(DEMO);
    expect(await isReady(url)).toBe(true);
    const [account] = accounts();
    const cookie = await signIn(url, account?.email ?? '', account?.password ?? '');
    expect(cookie).toMatch(/^tsunagari_session=./);
    const server = installation.postgres();

    first.pressCtrlC();
    expect(await first.ended).toEqual({ code: 0, signal: null });
    expect(first.told.at(-1)).toBe(STOPPED);
    expect(installation.postgres()).toBeNull();
    expect(await isAnswering(server?.port ?? 0)).toBe(false);
    expect(await isAnswering(installation.port)).toBe(false);

    const second = installation.run(['serve']);
    expect(await second.welcomed()).toBe(url);
    expect(second.told).toEqual(['データベースを起動しています… / Starting the database…']);
    expect(await isReady(url)).toBe(true);
    expect(await askAsScreen(url, cookie ?? '', 'Viewer', {})).toMatchObject({
      data: { viewer: { council: { name: 'みほん市社会福祉協議会', isFictional: true } } },
    });
    expect(accounts()).toContainEqual(account);
    expect(await signIn(url, account?.email ?? '', account?.password ?? '')).toMatch(/^tsunagari_session=./);
    second.pressCtrlC();
    expect(await second.ended).toEqual({ code: 0, signal: null });
    expect(installation.postgres()).toBeNull();
  });

  it.each(USERS)(
    'finds again the PostgreSQL that a killed one has left behind, and stops it in the end, as %s',
    async (user) => {
      installation = await Installation.make(user);
      const killed = installation.run(['serve'], { TSUNAGARI_DEMO: 'none' });
      await killed.welcomed();
      const server = installation.postgres();
      killed.kill();
      expect(await killed.ended).toEqual({ code: null, signal: 'SIGKILL' });
      expect(await isAnswering(server?.port ?? 0)).toBe(true);

      const next = installation.run(['serve'], { TSUNAGARI_DEMO: 'none' });
      const url = await next.welcomed();
      expect(next.told.join('\n')).toContain(`Using the PostgreSQL (${server?.pid}) that is running already`);
      expect(installation.postgres()).toEqual(server);
      expect(await isReady(url)).toBe(true);
      next.pressCtrlC();
      expect(await next.ended).toEqual({ code: 0, signal: null });
      expect(installation.postgres()).toBeNull();
      expect(await isAnswering(server?.port ?? 0)).toBe(false);
    },
  );
});

describe('Ctrl-C while the product starts', () => {
  it('ends it in order, whenever it comes', async () => {
    installation = await Installation.make();
    const run = installation.run(['serve'], { TSUNAGARI_DEMO: 'none' });
    await run.begun;
    run.pressCtrlC();
    expect((await run.ended).signal).toBeNull();
    expect(installation.postgres()).toBeNull();
    const next = installation.run(['serve'], { TSUNAGARI_DEMO: 'none' });
    expect(await isReady(await next.welcomed())).toBe(true);
    next.pressCtrlC();
    expect(await next.ended).toEqual({ code: 0, signal: null });
  });
});

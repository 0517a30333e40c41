import fs from 'node:fs';
import path from 'node:path';
import { isAlive } from './processes.js';
import { TemporaryData, ask, refusalOf } from './testing/temporary-data.js';

const temporary = new TemporaryData();
afterEach(() => temporary.clear());

const postmasterFile = (dataDirectory: string): string => path.join(dataDirectory, 'postgres', 'postmaster.pid');

/** Puts the file of another process into a cluster, as if an earlier server had left it. */
function plant(dataDirectory: string, pid: number, port: number): void {
  const lines = [pid, path.join(dataDirectory, 'postgres'), 1_700_000_000, port, '', '127.0.0.1', '  1 1', 'ready   '];
  fs.writeFileSync(postmasterFile(dataDirectory), `${lines.join('\n')}\n`);
}

describe('a process that is killed (kill -9)', () => {
  it('leaves its server to the next start, which then stops it', async () => {
    const dataDirectory = temporary.folder();
    const killed = await temporary.startInProcess(dataDirectory);
    await ask(killed.answer.ownerUrl, `create table kept as select '大石' as name`);
    process.kill(killed.pid, 'SIGKILL');
    await killed.ended;
    const next = await temporary.start(dataDirectory);
    expect([next.reused, next.pid, next.port]).toEqual([true, killed.answer.pid, killed.answer.port]);
    expect(await ask(next.ownerUrl, 'select name from kept')).toEqual({ name: '大石' });
    await next.stop();
    expect(isAlive(killed.answer.pid)).toBe(false);
  });

  it('leaves no lock that hinders the next start', async () => {
    const dataDirectory = temporary.folder();
    const killed = await temporary.startInProcess(dataDirectory);
    process.kill(killed.pid, 'SIGKILL');
    await killed.ended;
    fs.writeFileSync(path.join(dataDirectory, 'start.lock'), String(killed.pid));
    expect((await temporary.start(dataDirectory)).reused).toBe(true);
    expect(fs.readdirSync(dataDirectory).filter((name) => name.startsWith('start.lock'))).toEqual([]);
  });
});

describe('a second process', () => {
  it('joins the server and does not stop it when it leaves', async () => {
    const dataDirectory = temporary.folder();
    const server = await temporary.start(dataDirectory);
    const second = await temporary.startInProcess(dataDirectory);
    expect(second.answer).toMatchObject({ reused: true, pid: server.pid });
    process.kill(second.pid, 'SIGTERM');
    await second.ended;
    expect(second.lines.at(-1)).toEqual({ stopped: true });
    expect(await ask(server.ownerUrl, 'select 1 as answer')).toEqual({ answer: 1 });
  });
});

describe('Ctrl-C in the terminal', () => {
  it('reaches us and not the server, which we stop in order', async () => {
    const dataDirectory = temporary.folder();
    const terminal = await temporary.startInProcess(dataDirectory);
    const groupOf = (leader: number) => () => process.kill(-leader, 0);
    expect(groupOf(terminal.answer.pid)).not.toThrow();
    process.kill(-terminal.pid, 'SIGINT');
    await terminal.ended;
    expect(terminal.lines.at(-1)).toEqual({ stopped: true });
    expect(isAlive(terminal.answer.pid)).toBe(false);
    const log = fs.readFileSync(path.join(dataDirectory, 'postgres.log'), 'utf8');
    expect(log).toContain('database system is shut down');
  });
});

describe('a server that was killed', () => {
  it('is started anew and recovers what was written; leaving the dead one does no harm', async () => {
    const dataDirectory = temporary.folder();
    const first = await temporary.start(dataDirectory);
    await ask(first.ownerUrl, `create table kept as select '大石' as name`);
    await ask(first.ownerUrl, 'checkpoint');
    process.kill(first.pid ?? 0, 'SIGKILL');
    await first.stop();
    const second = await temporary.start(dataDirectory);
    expect(second.reused).toBe(false);
    expect(await ask(second.ownerUrl, 'select name from kept')).toEqual({ name: '大石' });
  });
});

describe('a postmaster.pid that leads to something else', () => {
  it("refuses to talk to another data folder's server and leaves it alone", async () => {
    const [ours, theirs] = [temporary.folder(), temporary.folder()];
    await (await temporary.start(ours)).stop();
    const foreign = await temporary.start(theirs);
    plant(ours, foreign.pid ?? 0, foreign.port);
    expect(await refusalOf(temporary.start(ours))).toMatchObject({ code: 'SERVER_NOT_OURS' });
    expect(await ask(foreign.ownerUrl, 'select count(*)::int as databases from pg_database')).toEqual({ databases: 4 });
  });

  it('refuses even when the other server knows our password', async () => {
    const [ours, theirs] = [temporary.folder(), temporary.folder()];
    await (await temporary.start(ours)).stop();
    fs.copyFileSync(path.join(ours, 'postgres-password'), path.join(theirs, 'postgres-password'));
    const foreign = await temporary.start(theirs);
    await ask(foreign.ownerUrl, 'create table untouched ()');
    plant(ours, foreign.pid ?? 0, foreign.port);
    expect(await refusalOf(temporary.start(ours))).toMatchObject({ code: 'SERVER_NOT_OURS' });
    expect(isAlive(foreign.pid ?? 0)).toBe(true);
  });

  it('starts when the number now belongs to another program', async () => {
    const dataDirectory = temporary.folder();
    const first = await temporary.start(dataDirectory);
    await first.stop();
    plant(dataDirectory, process.pid, first.port);
    const second = await temporary.start(dataDirectory);
    expect(second.reused).toBe(false);
    expect(await ask(second.ownerUrl, 'select 1 as answer')).toEqual({ answer: 1 });
  });
});

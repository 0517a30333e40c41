import fs from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { isAlive } from './processes.js';
import { startEmbedded } from './start-embedded.js';
import { TemporaryData, ask } from './testing/temporary-data.js';

const temporary = new TemporaryData();
afterEach(() => temporary.clear());

/** Whether a server ends: its process has still to leave when its data are closed. */
async function hasEnded(pid: number | undefined): Promise<boolean> {
  const until = performance.now() + 10_000;
  while (isAlive(pid ?? 0) && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
  return pid !== undefined && !isAlive(pid);
}

describe('a start from nothing', () => {
  it('gives an empty database of a superuser in UTF-8 with checksums', async () => {
    const server = await temporary.start(path.join(temporary.folder(), 'data'));
    const found = await ask(
      server.ownerUrl,
      `select current_database() as database, rolsuper, pg_encoding_to_char(encoding) as encoding,
         current_setting('data_checksums') as checksums, current_setting('server_version_num')::int / 10000 as major
       from pg_database, pg_roles where datname = current_database() and rolname = current_user`,
    );
    expect(server.reused).toBe(false);
    expect(found).toEqual({ database: 'tsunagari', rolsuper: true, encoding: 'UTF8', checksums: 'on', major: 18 });
  });

  it('makes the database that is asked for', async () => {
    const dataDirectory = temporary.folder();
    const server = await startEmbedded({ dataDirectory, fast: true, database: 'nishi-ku' });
    try {
      expect(await ask(server.ownerUrl, 'select current_database() as name')).toEqual({ name: 'nishi-ku' });
    } finally {
      await server.stop();
    }
  });

  it('finds parts of Japanese words, folds full-width letters and sorts kana as a dictionary does', async () => {
    const server = await temporary.start(temporary.folder());
    await ask(server.ownerUrl, 'create extension pg_trgm');
    const found = await ask(
      server.ownerUrl,
      `select cardinality(show_trgm('見守り活動')) as trigrams, similarity('見守り活動', '見守り訪問') > 0.2 as similar,
         lower('ＡＢ') as lower, '東京' ~ '^\\w+$' as letters,
         string_agg(word, '' order by word collate "ja-x-icu") as sorted
       from unnest(array['う', 'ア', 'い', 'が', 'か']) as word`,
    );
    expect(found).toEqual({ trigrams: 6, similar: true, lower: 'ａｂ', letters: true, sorted: 'アいうかが' });
  });

  it('brings the extensions that the application may ask for', async () => {
    const server = await temporary.start(temporary.folder());
    const extensions = ['btree_gist', 'citext', 'pg_trgm', 'pgcrypto', 'unaccent'];
    for (const extension of extensions) await ask(server.ownerUrl, `create extension ${extension}`);
    expect(
      await ask(
        server.ownerUrl,
        `select array_agg(extname::text order by extname) as extensions from pg_extension where extname <> 'plpgsql'`,
      ),
    ).toEqual({ extensions });
  });
});

describe('access to the server', () => {
  it('is by password only, from this machine only', async () => {
    const dataDirectory = temporary.folder();
    const server = await temporary.start(dataDirectory);
    const wrong = new URL(server.ownerUrl);
    wrong.password = 'guessed';
    await expect(ask(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect(
      await ask(
        server.ownerUrl,
        `select current_setting('listen_addresses') as listens, current_setting('unix_socket_directories') as sockets`,
      ),
    ).toEqual({ listens: '127.0.0.1', sockets: '' });
  });

  it('keeps the password in a file of the owner alone', async () => {
    const dataDirectory = temporary.folder();
    const server = await temporary.start(dataDirectory);
    const file = path.join(dataDirectory, 'postgres-password');
    expect(fs.readFileSync(file, 'utf8')).toBe(new URL(server.ownerUrl).password);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(fs.statSync(path.join(dataDirectory, 'postgres')).mode & 0o777).toBe(0o700);
  });

  it("writes nobody's data into the log", async () => {
    const dataDirectory = temporary.folder();
    const server = await temporary.start(dataDirectory);
    await ask(server.ownerUrl, 'create table person (name text constraint one_of_a_name unique)');
    await ask(server.ownerUrl, `insert into person values ('山田ハナ')`);
    await expect(ask(server.ownerUrl, `insert into person values ('山田ハナ')`)).rejects.toMatchObject({
      code: '23505',
    });
    const log = fs.readFileSync(path.join(dataDirectory, 'postgres.log'), 'utf8');
    expect(log).toContain('one_of_a_name');
    expect(log).not.toContain('山田');
  });
});

describe('stop', () => {
  it('ends the server in order, and the next start has the data', async () => {
    const dataDirectory = temporary.folder();
    const first = await temporary.start(dataDirectory);
    await ask(first.ownerUrl, `create table kept as select '大石' as name`);
    await Promise.all([first.stop(), first.stop()]);
    expect(await hasEnded(first.pid)).toBe(true);
    expect(fs.readFileSync(path.join(dataDirectory, 'postgres.log'), 'utf8')).toContain('database system is shut down');
    const second = await temporary.start(dataDirectory);
    expect(second.reused).toBe(false);
    expect(await ask(second.ownerUrl, 'select name from kept')).toEqual({ name: '大石' });
  });

  it('ends the server although connections are open', async () => {
    const server = await temporary.start(temporary.folder());
    const client = new Client({ connectionString: server.ownerUrl });
    client.on('error', () => undefined);
    await client.connect();
    const waiting = client.query('select pg_sleep(600)').catch((error: unknown) => error);
    await server.stop();
    expect(await waiting).toMatchObject({ code: '57P01' });
    expect(await hasEnded(server.pid)).toBe(true);
  });
});

describe('two starts at once', () => {
  it('share one server, which the last one stops', async () => {
    const dataDirectory = path.join(temporary.folder(), 'data');
    const both = await Promise.all([temporary.start(dataDirectory), temporary.start(dataDirectory)]);
    const [one, other] = both;
    expect(both.filter(({ reused }) => reused)).toHaveLength(1);
    expect(one.pid).toBe(other.pid);
    await one.stop();
    expect(await ask(other.ownerUrl, 'select 1 as answer')).toEqual({ answer: 1 });
    await other.stop();
    expect(isAlive(other.pid ?? 0)).toBe(false);
  });
});

describe('care for power cuts', () => {
  it('is taken unless a test asks for speed', async () => {
    const dataDirectory = temporary.folder();
    const careless = await temporary.start(dataDirectory);
    expect(await ask(careless.ownerUrl, 'show fsync')).toEqual({ fsync: 'off' });
    await careless.stop();
    const careful = await startEmbedded({ dataDirectory, maxConnections: 20 });
    try {
      expect(
        await ask(
          careful.ownerUrl,
          `select current_setting('fsync') as fsync, current_setting('full_page_writes') as pages, current_setting('max_connections') as connections`,
        ),
      ).toEqual({ fsync: 'on', pages: 'on', connections: '20' });
    } finally {
      await careful.stop();
    }
  });
});

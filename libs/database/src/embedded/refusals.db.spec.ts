import fs from 'node:fs';
import path from 'node:path';
import { startEmbedded } from './start-embedded.js';
import { AS_ROOT, TemporaryData, ask, refusalOf } from './testing/temporary-data.js';

const temporary = new TemporaryData();
afterEach(() => temporary.clear());

async function usedData(): Promise<{ dataDirectory: string; cluster: string }> {
  const dataDirectory = temporary.folder();
  await (await temporary.start(dataDirectory)).stop();
  return { dataDirectory, cluster: path.join(dataDirectory, 'postgres') };
}

function changeOwner(folder: string, uid: number): void {
  for (const name of ['.', ...fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })])
    fs.chownSync(path.join(folder, name), uid, uid);
}

describe('data that cannot be used', () => {
  it('are refused when another major version made them, and stay as they are', async () => {
    const { dataDirectory, cluster } = await usedData();
    fs.writeFileSync(path.join(cluster, 'PG_VERSION'), '17\n');
    const before = fs.readdirSync(cluster).sort();
    const refusal = await refusalOf(temporary.start(dataDirectory));
    expect(refusal.code).toBe('OTHER_MAJOR_VERSION');
    expect(refusal.message).toMatch(/PostgreSQL 17 で作られて.*PostgreSQL 18.* \/ .*made by PostgreSQL 17/);
    expect(refusal.message).not.toContain('\n');
    expect(fs.readdirSync(cluster).sort()).toEqual(before);
    fs.writeFileSync(path.join(cluster, 'PG_VERSION'), '18\n');
    expect((await temporary.start(dataDirectory)).reused).toBe(false);
  });

  it('are refused when they belong to another user', async () => {
    const { dataDirectory, cluster } = await usedData();
    if (AS_ROOT) {
      changeOwner(dataDirectory, 54_321);
      fs.chmodSync(dataDirectory, 0o700);
    } else {
      // Somebody else's folder that every system has.
      fs.writeFileSync(path.join(dataDirectory, 'cluster-path'), `/usr\n${dataDirectory}\n`);
    }
    expect(await refusalOf(temporary.start(dataDirectory))).toMatchObject({ code: 'DATA_OF_ANOTHER_USER' });
    if (AS_ROOT) expect(fs.statSync(path.join(cluster, 'PG_VERSION')).uid).toBe(54_321);
  });

  it('are refused when they are no data', async () => {
    const { dataDirectory, cluster } = await usedData();
    fs.rmSync(path.join(cluster, 'PG_VERSION'));
    expect(await refusalOf(temporary.start(dataDirectory))).toMatchObject({ code: 'DATA_DAMAGED' });
  });

  it('are refused without their password, and no new one is made', async () => {
    const { dataDirectory } = await usedData();
    fs.rmSync(path.join(dataDirectory, 'postgres-password'));
    expect(await refusalOf(temporary.start(dataDirectory))).toMatchObject({ code: 'PASSWORD_MISSING' });
    expect(fs.readdirSync(dataDirectory)).not.toContain('postgres-password');
  });

  it('are refused when the folder is a copy that names the database of the original', async () => {
    const { dataDirectory, cluster } = await usedData();
    const copy = temporary.folder();
    for (const folder of [dataDirectory, copy])
      fs.writeFileSync(path.join(folder, 'cluster-path'), `${cluster}\n${dataDirectory}\n`);
    fs.copyFileSync(path.join(dataDirectory, 'postgres-password'), path.join(copy, 'postgres-password'));
    expect(await refusalOf(temporary.start(copy))).toMatchObject({ code: 'DATA_COPIED' });
    expect((await temporary.start(dataDirectory)).reused).toBe(false);
  });

  it('are refused when the server does not come up with them; its last words are told', async () => {
    const { dataDirectory, cluster } = await usedData();
    fs.appendFileSync(path.join(cluster, 'postgresql.conf'), "\nshared_buffers = 'very many'\n");
    const lines: string[] = [];
    const refusal = await refusalOf(startEmbedded({ dataDirectory, fast: true, log: (line) => lines.push(line) }));
    expect(refusal.code).toBe('SERVER_DID_NOT_START');
    expect(refusal.message).toContain(path.join(dataDirectory, 'postgres.log'));
    expect(lines.join('\n')).toContain('shared_buffers');
  });
});

describe('a data folder below a private one (mode 700)', () => {
  it('serves, and keeps its data in a place that the server can reach', async () => {
    const parent = temporary.folder();
    fs.chmodSync(parent, 0o700);
    const dataDirectory = path.join(parent, 'data');
    const first = await temporary.start(dataDirectory);
    const place = await ask<{ folder: string }>(first.ownerUrl, `select current_setting('data_directory') as folder`);
    if (AS_ROOT) temporary.alsoDelete(path.dirname(place?.folder ?? ''));
    const pointer = path.join(dataDirectory, 'cluster-path');
    expect(place?.folder).toMatch(AS_ROOT ? /^\/var\/lib\/tsunagari\/[0-9a-f]{16}\/postgres$/ : /\/data\/postgres$/);
    expect(fs.existsSync(pointer) ? fs.readFileSync(pointer, 'utf8').split('\n')[0] : undefined).toBe(
      AS_ROOT ? place?.folder : undefined,
    );
    await ask(first.ownerUrl, `create table kept as select '大石' as name`);
    await first.stop();
    const second = await temporary.start(dataDirectory);
    expect(await ask(second.ownerUrl, 'select name from kept')).toEqual({ name: '大石' });
  });

  it('does not find the data of a folder that was deleted', async () => {
    const parent = temporary.folder();
    fs.chmodSync(parent, 0o700);
    const dataDirectory = path.join(parent, 'data');
    for (const round of [1, 2]) {
      const server = await temporary.start(dataDirectory);
      const place = await ask<{ folder: string }>(
        server.ownerUrl,
        `select current_setting('data_directory') as folder`,
      );
      if (AS_ROOT) temporary.alsoDelete(path.dirname(place?.folder ?? ''));
      await ask(server.ownerUrl, `create table round_${round} ()`);
      expect(
        await ask(server.ownerUrl, 'select count(*)::int as tables from pg_tables where schemaname = $$public$$'),
      ).toEqual({
        tables: 1,
      });
      await server.stop();
      fs.rmSync(dataDirectory, { recursive: true });
    }
  });
});

describe('a data folder that we may not use', () => {
  it('is refused in one line that names what hinders', async () => {
    const { dataDirectory, cluster } = await usedData();
    // Root may do everything, but its server may not; nobody else may write into a read-only folder.
    fs.chmodSync(AS_ROOT ? path.dirname(cluster) : dataDirectory, AS_ROOT ? 0o700 : 0o500);
    const refusal = await refusalOf(temporary.start(dataDirectory));
    fs.chmodSync(dataDirectory, 0o711);
    expect(refusal.code).toBe('DATA_NOT_ACCESSIBLE');
    expect(refusal.message).toContain(dataDirectory);
    expect(refusal.message).not.toContain('\n');
  });
});

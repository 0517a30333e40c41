import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');
/** Names the data directory of the loaded city to the test files of this run. */
const LOADED = 'BROWSER_TESTS_LOADED_CITY';

/** A server process of the built product on a data directory. */
export interface ServedCity {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the product as a user does, with the demo city, and waits until it is ready. */
export async function serveCity(directory: string): Promise<ServedCity> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const server = spawn(process.execPath, ['tools/cli/dist/cli.js', 'serve'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: directory,
      TSUNAGARI_DEMO: 'mihon',
      LOG_LEVEL: 'error',
      DATABASE_URL: '',
      HOST: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => output.push(chunk.toString('utf8')));
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const hasEnded = (): boolean => server.exitCode !== null || server.signalCode !== null;
  while (!(await isReady(url))) {
    if (hasEnded()) throw new Error(`the product did not start:\n${output.join('')}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    async stop() {
      if (!hasEnded()) server.kill('SIGINT');
      await ended;
    },
  };
}

/** A data directory of one's own with the city as it was loaded. */
export function dataOfCity(): string {
  const directory = newDirectory();
  const loaded = process.env[LOADED];
  if (loaded) copy(loaded, directory);
  return directory;
}

/** Before the tests of a run: loads the city once. Its server is stopped in order, so its data may be copied. */
export async function loadCity(): Promise<void> {
  const directory = newDirectory();
  try {
    const city = await serveCity(directory);
    await city.stop();
    // Root cannot always keep the database inside the data directory; copies must not name the same one.
    if (!existsSync(path.join(directory, 'postgres', 'PG_VERSION')))
      throw new Error(`the database of ${directory} lies elsewhere: set TMPDIR to a folder that everybody may enter`);
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    throw error;
  }
  process.env[LOADED] = directory;
}

/** After the tests of a run. */
export function removeCity(): void {
  const directory = process.env[LOADED];
  if (directory) rmSync(directory, { recursive: true, force: true });
}

function newDirectory(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'tsunagari-browser-'));
  // Started by root, the database runs as another user, who has to pass through.
  chmodSync(directory, 0o711);
  return directory;
}

/** Copies the content of a data directory; files keep their owners, for the database takes no files of somebody else. */
function copy(from: string, to: string): void {
  if (process.platform === 'win32') cpSync(from, to, { recursive: true, preserveTimestamps: true });
  else {
    const { status, stderr } = spawnSync('cp', ['-a', `${from}/.`, to], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`the city could not be copied: ${stderr}`);
  }
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`).catch(() => null);
  return answer?.ok ?? false;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

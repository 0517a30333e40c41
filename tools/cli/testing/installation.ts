import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.js';

/** The built command line: what `npm start` runs with `serve`. */
const PRODUCT = path.join(__dirname, '../dist/cli.js');
const NOBODY = 65_534;

/** Users under which the product is tried: whoever runs the tests, and, if that is root, also somebody without any rights. */
export const USERS = process.getuid?.() === 0 ? (['root', 'nobody'] as const) : (['an ordinary user'] as const);
export type User = (typeof USERS)[number];

/** One run of the product in a process (and process group) of its own. */
export interface Run {
  readonly pid: number;
  /** Lines of standard output and of standard error so far. */
  readonly printed: readonly string[];
  readonly told: readonly string[];
  /** What it ends with. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** Resolves when it has told the first line. */
  readonly begun: Promise<void>;
  /** Waits for the welcome and returns the address in it. @throws Error with all that was told when the process ends before */
  welcomed(): Promise<string>;
  /** What Ctrl-C in a terminal does: SIGINT to the whole process group. */
  pressCtrlC(): void;
  kill(): void;
}

/** An installation with a data folder and a port of its own; nothing of the surroundings' settings reaches it. */
export class Installation {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'tsunagari-product-'));
  private readonly children: ChildProcess[] = [];
  readonly dataDirectory = path.join(this.folder, 'data');

  private constructor(
    readonly port: number,
    private readonly user: User,
  ) {
    chmodSync(this.folder, 0o755);
    if (user === 'nobody') chownSync(this.folder, NOBODY, NOBODY);
  }

  static async make(user: User = USERS[0]): Promise<Installation> {
    return new Installation(await freePort(), user);
  }

  /** Runs the product with these words; settings are empty unless given. */
  run(words: readonly string[], settings: Readonly<Record<string, string>> = {}): Run {
    const names = [
      'DATABASE_URL',
      'TSUNAGARI_KEY',
      'TSUNAGARI_DEMO',
      'HOST',
      'PUBLIC_URL',
      'LOG_LEVEL',
      'METRICS_TOKEN',
      'TRUSTED_PROXIES',
    ];
    const child = spawn(process.execPath, [PRODUCT, ...words], {
      cwd: this.folder,
      env: {
        ...Object.fromEntries(names.map((name) => [name, ''])),
        PATH: process.env['PATH'],
        DATA_DIR: this.dataDirectory,
        PORT: String(this.port),
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      ...(this.user === 'nobody' ? { uid: NOBODY, gid: NOBODY } : {}),
    });
    this.children.push(child);
    const pid = child.pid ?? 0;
    const [printed, told] = [linesOf(child.stdout), linesOf(child.stderr)];
    const ended: Run['ended'] = new Promise((resolve) =>
      child.once('close', (code, signal) => resolve({ code, signal })),
    );
    const welcomed = async (): Promise<string> => {
      const ending = ended.then(() => {
        throw new Error(`The product ended: ${told.join('\n')}`);
      });
      return Promise.race([ending, addressIn(child, printed)]);
    };
    return {
      pid,
      printed,
      told,
      begun: new Promise((resolve) => child.stderr.once('data', () => resolve())),
      ended,
      welcomed,
      pressCtrlC: () => void process.kill(-pid, 'SIGINT'),
      kill: () => void process.kill(pid, 'SIGKILL'),
    };
  }

  /** The embedded PostgreSQL as its own file tells: process and port; null when there is no such file. */
  postgres(): { readonly pid: number; readonly port: number } | null {
    try {
      const lines = readFileSync(path.join(this.dataDirectory, 'postgres/postmaster.pid'), 'utf8').split('\n');
      return { pid: Number(lines[0]), port: Number(lines[3]) };
    } catch {
      return null;
    }
  }

  /** Ends what still runs, in order, and deletes everything. */
  async clear(): Promise<void> {
    for (const child of this.children) if (child.exitCode === null) child.kill('SIGKILL');
    if (this.postgres() !== null) await this.run(['migrate']).ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Whether somebody listens on a port of this machine. */
export function isAnswering(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

function linesOf(stream: NodeJS.ReadableStream): string[] {
  const lines: string[] = [];
  let rest = '';
  stream.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
  });
  return lines;
}

/** Listens after {@link linesOf}, so that the lines are there when it looks. */
function addressIn(child: ChildProcess, printed: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const look = (): void => {
      const address = printed.map((line) => /^Tsunagari is running: open (\S+)/.exec(line)?.[1]).find(Boolean);
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', look);
    look();
  });
}

import { spawn } from 'node:child_process';
import { type ServerUser, identityOf } from './server-user.js';

/** How a program ended; `status` is null when a signal ended it or when it could not be run at all. */
export interface ProgramResult {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Both streams, as they came; the system's reason when the program could not be run. */
  readonly output: string;
}

/** How to run it. */
export interface ProgramOptions {
  readonly user: ServerUser | undefined;
  /** `ignore` for a program that leaves a server behind: the server would hold the pipe open. */
  readonly output?: 'keep' | 'ignore';
}

/** The character type of databases: not C, under which pg_trgm finds no trigrams in Japanese. */
export const CHARACTER_LOCALE = localeOf(process.platform);

function localeOf(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'en-US';
  return platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
}

/** Messages in English, times in UTC, and nothing of the user's own PG* settings. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env;
  const locale = process.platform === 'win32' ? 'C' : CHARACTER_LOCALE;
  return { PATH, SystemRoot, TEMP, LC_ALL: locale, TZ: 'UTC' };
}

/** Runs one of PostgreSQL's programs to its end. Never throws: a program that cannot be run has status null. */
export function runProgram(file: string, args: readonly string[], options: ProgramOptions): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const stream = options.output === 'ignore' ? 'ignore' : 'pipe';
    const child = spawn(file, args, {
      ...identityOf(options.user),
      // A folder that every user may enter.
      cwd: process.platform === 'win32' ? undefined : '/',
      env: environment(),
      stdio: ['ignore', stream, stream],
      windowsHide: true,
    });
    let output = '';
    for (const source of [child.stdout, child.stderr]) {
      source?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.once('error', (error) => resolve({ status: null, signal: null, output: error.message }));
    child.once('close', (status, signal) => resolve({ status, signal, output }));
  });
}

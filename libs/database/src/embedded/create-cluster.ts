import fs from 'node:fs';
import type { ClusterPlace } from './cluster-place.js';
import { EmbeddedServerError } from './embedded-server-error.js';
import { diskFull, tellsOfFullDisk } from './file-errors.js';
import { OWNER } from './owner-session.js';
import type { Programs } from './programs.js';
import { CHARACTER_LOCALE, runProgram } from './run-program.js';
import { handOver } from './server-user.js';

/** The first PostgreSQL with tables of its own for case and order; with an older one they come from the C library. */
const FIRST_WITH_BUILTIN = 17;

/**
 * Makes an empty cluster: UTF-8, checksums on every page, passwords by SCRAM. Case and order of letters come from PostgreSQL's own
 * tables (the builtin C.UTF-8), so that they are the same on every system and in every later version of its C library; Japanese
 * order is asked for by `COLLATE "ja-x-icu"`. The cluster gets its name only when it is whole: an interrupted start leaves nothing.
 * @param careless no care for power cuts: for tests
 * @throws EmbeddedServerError CLUSTER_NOT_CREATED, DISK_FULL
 */
export async function createCluster(
  { cluster, user }: ClusterPlace,
  programs: Programs,
  password: string,
  careless: boolean,
): Promise<void> {
  const unfinished = `${cluster}.new`;
  const secret = `${cluster}.password`;
  try {
    fs.rmSync(unfinished, { recursive: true, force: true });
    fs.mkdirSync(unfinished, { mode: 0o700 });
    handOver(unfinished, user);
    fs.writeFileSync(secret, password, { mode: 0o600 });
    handOver(secret, user);
    const builtin =
      programs.major < FIRST_WITH_BUILTIN ? [] : ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const locale = [...builtin, `--locale=${CHARACTER_LOCALE}`];
    const access = [`--username=${OWNER}`, '--auth=scram-sha-256', `--pwfile=${secret}`];
    const made = await runProgram(
      programs.initdb,
      [
        '-D',
        unfinished,
        '--encoding=UTF8',
        ...locale,
        ...access,
        '--data-checksums',
        ...(careless ? ['--no-sync'] : []),
      ],
      { user },
    );
    if (made.status !== 0) throw notCreated(cluster, made.signal, made.output);
    fs.renameSync(unfinished, cluster);
  } finally {
    fs.rmSync(unfinished, { recursive: true, force: true });
    fs.rmSync(secret, { force: true });
  }
}

function notCreated(cluster: string, signal: NodeJS.Signals | null, output: string): EmbeddedServerError {
  if (tellsOfFullDisk(output)) return diskFull(cluster);
  const reason = signal ?? output.split('\n').find((line) => /error|fatal|could not/i.test(line)) ?? output.trim();
  return new EmbeddedServerError(
    'CLUSTER_NOT_CREATED',
    `データベース ${cluster} を作れませんでした（${reason}）。`,
    `The database ${cluster} could not be made (${reason}).`,
  );
}

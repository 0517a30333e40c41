import net from 'node:net';
import type { ClusterPlace } from './cluster-place.js';
import { EmbeddedServerError } from './embedded-server-error.js';
import { diskFull, tellsOfFullDisk } from './file-errors.js';
import type { Programs } from './programs.js';
import { runProgram } from './run-program.js';
import { type ServerLog, openServerLog } from './server-log.js';
import { settingsLine } from './server-settings.js';

const ATTEMPTS = 5;
/** Seconds: after a crash a server first repeats what it had not yet written. */
const PATIENCE = '300';

/** How to run the server of a cluster. */
export interface RunOptions {
  readonly maxConnections: number;
  readonly careless: boolean;
  readonly log: (line: string) => void;
}

/**
 * Starts the server of a cluster on a free port of 127.0.0.1 and waits until it is ready. `pg_ctl` puts it into a process group of
 * its own: a terminal's Ctrl-C reaches us, and we stop it in order. Ctrl-C during the start ends the start.
 * @throws EmbeddedServerError SERVER_DID_NOT_START (its last lines go to `log`), START_INTERRUPTED, NO_FREE_PORT, DISK_FULL
 */
export async function runServer(place: ClusterPlace, programs: Programs, options: RunOptions): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const serverLog = openServerLog(place);
    const { status, signal } = await runProgram(
      programs.pgCtl,
      [
        'start',
        '-D',
        place.cluster,
        '-l',
        serverLog.file,
        '-w',
        '-t',
        PATIENCE,
        '-s',
        '-o',
        settingsLine({ port, ...options }),
      ],
      { user: place.user, output: 'ignore' },
    );
    if (status === 0) return;
    const lines = serverLog.lastLines();
    // Somebody was faster on that port.
    if (attempt < ATTEMPTS && lines.some((line) => line.includes('could not bind'))) continue;
    lines.forEach((line) => options.log(`PostgreSQL: ${line}`));
    throw signal === null ? didNotStart(place.cluster, lines, serverLog) : interrupted();
  }
}

/**
 * Stops the server of a cluster in order: running statements are cancelled, everything is written.
 * @throws EmbeddedServerError SERVER_DID_NOT_STOP
 */
export async function stopServer({ cluster, user }: ClusterPlace, programs: Programs): Promise<void> {
  const { status, output } = await runProgram(
    programs.pgCtl,
    ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', PATIENCE, '-s'],
    { user },
  );
  if (status === 0) return;
  throw new EmbeddedServerError(
    'SERVER_DID_NOT_STOP',
    `PostgreSQL（${cluster}）を止められませんでした（${output.trim()}）。`,
    `The PostgreSQL of ${cluster} could not be stopped (${output.trim()}).`,
  );
}

/** A port of 127.0.0.1 that nobody uses at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (cause) =>
      reject(
        new EmbeddedServerError(
          'NO_FREE_PORT',
          `127.0.0.1 に空いているポートがありません（${cause.message}）。`,
          `There is no free port on 127.0.0.1 (${cause.message}).`,
          { cause },
        ),
      ),
    );
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

function didNotStart(cluster: string, lines: readonly string[], log: ServerLog): EmbeddedServerError {
  if (lines.some(tellsOfFullDisk)) return diskFull(cluster);
  const reason = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? '';
  return new EmbeddedServerError(
    'SERVER_DID_NOT_START',
    `PostgreSQL（${cluster}）が起動しませんでした（${reason}）。詳しくは ${log.file} を見てください。`,
    `The PostgreSQL of ${cluster} did not start (${reason}); see ${log.file}.`,
  );
}

function interrupted(): EmbeddedServerError {
  return new EmbeddedServerError(
    'START_INTERRUPTED',
    'データベースの起動が中断されました。',
    'The start of the database was interrupted.',
  );
}

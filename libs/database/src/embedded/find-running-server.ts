import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedServerError } from './embedded-server-error.js';
import { codeOf } from './file-errors.js';
import { AnotherServer, type OwnerSession, openOwnerSession } from './owner-session.js';
import {
  type Postmaster,
  isAlive,
  mayBePostgres,
  readPostmasterFile,
  removePostmasterFile,
} from './postmaster-file.js';

/** A server that runs on the cluster, and our session with it. */
export interface RunningServer extends Postmaster {
  readonly session: OwnerSession;
}

/** PostgreSQL's "not now": it is starting (perhaps recovering from a crash) or stopping. */
const CANNOT_CONNECT_NOW = '57P03';
const NOT_LISTENING = 'ECONNREFUSED';
const PATIENCE_WITH_RECOVERY = 120_000;
const PATIENCE_WITH_SILENCE = 15_000;
const INTERVAL = 50;

/**
 * The server that already serves this cluster: of another process, or left behind by one that was killed. Undefined when there is
 * none; then what an earlier server has left of itself is no hindrance to a new one.
 * @throws EmbeddedServerError SERVER_NOT_OURS when `postmaster.pid` leads to a server of other data, SERVER_NOT_ANSWERING when it
 * leads to one that does not answer.
 */
export async function findRunningServer(cluster: string, password: string): Promise<RunningServer | undefined> {
  const started = performance.now();
  for (;;) {
    const found = readPostmasterFile(cluster);
    // A dead server's file is left to PostgreSQL, which also checks that no part of that server is still at work.
    if (!found || !isAlive(found.pid)) return undefined;
    if (!mayBePostgres(found.pid)) {
      // After a restart of the machine the number may belong to any program; PostgreSQL would refuse to start.
      removePostmasterFile(cluster);
      return undefined;
    }
    try {
      return { ...found, session: await openOwnerSession(cluster, found.port, password) };
    } catch (error) {
      if (isRefusal(error)) throw notOurs(cluster, found);
      const patience = codeOf(error) === CANNOT_CONNECT_NOW ? PATIENCE_WITH_RECOVERY : PATIENCE_WITH_SILENCE;
      if (performance.now() - started > patience) throw notAnswering(cluster, found);
    }
    await delay(INTERVAL);
  }
}

/** An answer of a server that will not become another one by waiting: wrong password, unknown user, other data. */
function isRefusal(error: unknown): boolean {
  const code = codeOf(error);
  if (error instanceof AnotherServer) return true;
  return typeof code === 'string' && code !== CANNOT_CONNECT_NOW && code !== NOT_LISTENING && /^[0-9A-Z]{5}$/.test(code);
}

function notOurs(cluster: string, { pid, port }: Postmaster): EmbeddedServerError {
  return new EmbeddedServerError(
    'SERVER_NOT_OURS',
    `${cluster}/postmaster.pid が指すサーバー（プロセス ${pid}、ポート ${port}）は、このデータのものではありません。触らずに終わります。このデータを使うサーバーがほかにないことを確かめてから、そのファイルを消してください。`,
    `The server to which ${cluster}/postmaster.pid leads (process ${pid}, port ${port}) is not the one of this data and was left alone; delete that file after making sure that no server uses this data.`,
  );
}

function notAnswering(cluster: string, { pid, port }: Postmaster): EmbeddedServerError {
  return new EmbeddedServerError(
    'SERVER_NOT_ANSWERING',
    `${cluster} の PostgreSQL（プロセス ${pid}、ポート ${port}）が応答しません。そのプロセスを終わらせてから、もう一度起動してください。`,
    `The PostgreSQL of ${cluster} (process ${pid}, port ${port}) does not answer; end that process and start again.`,
  );
}

import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseError } from 'pg';
import { EmbeddedServerError } from './embedded-server-error.js';
import { codeOf } from './file-errors.js';
import { AnotherServer, type OwnerSession, openOwnerSession } from './owner-session.js';
import { type Postmaster, declareDead, readPostmasterFile } from './postmaster-file.js';
import { isAlive, mayBePostgres } from './processes.js';

/** A server that runs on the cluster, and our session with it. */
export interface RunningServer extends Postmaster {
  readonly session: OwnerSession;
}

/** PostgreSQL's "not now": it is starting (perhaps recovering from a crash) or stopping. */
const CANNOT_CONNECT_NOW = '57P03';
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
    if (!found) return undefined;
    if (!isAlive(found.pid) || !mayBePostgres(found.pid)) {
      declareDead(cluster);
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

/** An answer that waiting will not change: other data, a wrong password, an unknown user (class 28), an unknown database (3D). */
function isRefusal(error: unknown): boolean {
  return error instanceof AnotherServer || (error instanceof DatabaseError && /^(?:28|3D)/.test(error.code ?? ''));
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

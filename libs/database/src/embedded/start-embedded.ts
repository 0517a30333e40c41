import fs from 'node:fs';
import path from 'node:path';
import { clusterExists, requireMajor } from './cluster-check.js';
import { type ClusterPlace, placeOfCluster, rememberPlace } from './cluster-place.js';
import { createCluster } from './create-cluster.js';
import { EmbeddedServerError } from './embedded-server-error.js';
import { onFiles } from './file-errors.js';
import { type RunningServer, findRunningServer } from './find-running-server.js';
import { ownerUrl } from './owner-session.js';
import { readOrMakePassword, requirePassword } from './password-file.js';
import { findPrograms } from './programs.js';
import { runServer, stopServer } from './run-server.js';
import { serverUsers } from './server-user.js';
import { withStartLock } from './start-lock.js';

/** A PostgreSQL of our own that is ready for use. */
export interface EmbeddedServer {
  /** Connection string of the owner (a superuser) to the database. */
  readonly ownerUrl: string;
  /** On 127.0.0.1. */
  readonly port: number;
  /** Process id of the server; undefined when it was not to be learned. */
  readonly pid: number | undefined;
  /** It ran already: started by another process, or left behind by one that was killed. */
  readonly reused: boolean;
  /** Leaves the server; the last process to leave it stops it. May be called more than once. @throws EmbeddedServerError */
  stop(): Promise<void>;
}

/** How to start it. */
export interface EmbeddedOptions {
  /** Folder of everything that lasts (`.data`); made when it is missing. */
  readonly dataDirectory: string;
  /** Database that is made when it is missing; `tsunagari` unless told. */
  readonly database?: string;
  /** Told what happens, a line each; nobody is told unless given. */
  readonly log?: (line: string) => void;
  /** Connections at once; 50 unless told. A server that runs already keeps its number. */
  readonly maxConnections?: number;
  /** Faster, and lost when the machine loses power: for tests only. */
  readonly fast?: boolean;
}

interface Start {
  readonly place: ClusterPlace;
  readonly password: string;
  readonly options: EmbeddedOptions;
}

/**
 * Starts the embedded PostgreSQL on the data of `dataDirectory`, or joins the server that runs on it. Several processes may do so at
 * once: one starts the server, the others join it, the last one stops it. A process that is killed leaves the server running; the
 * next start joins it. As root the server runs under `postgres` or `nobody`.
 * @throws EmbeddedServerError with a code and one clear line for people
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const given = path.resolve(options.dataDirectory);
  return onFiles(given, async () => {
    const users = serverUsers();
    // Only root's server needs to pass; the files with secrets inside are private on their own.
    if (fs.mkdirSync(given, { recursive: true })) fs.chmodSync(given, users.length > 0 ? 0o711 : 0o700);
    const dataDirectory = fs.realpathSync(given);
    return withStartLock(dataDirectory, async () => {
      requirePassword(dataDirectory);
      const password = readOrMakePassword(dataDirectory);
      const start = { place: placeOfCluster(dataDirectory, users, password), password, options };
      const running = clusterExists(start.place)
        ? await findRunningServer(start.place.cluster, password)
        : undefined;
      const server = running ?? (await startNew(dataDirectory, start));
      return ready(dataDirectory, start, server, running !== undefined);
    });
  });
}

async function startNew(dataDirectory: string, { place, password, options }: Start): Promise<RunningServer> {
  const careless = options.fast ?? false;
  const log = options.log ?? (() => undefined);
  const programs = await findPrograms(place.home, place.user);
  if (clusterExists(place)) {
    requireMajor(place.cluster, programs.major);
  } else {
    log(`データベースを作っています（${place.cluster}） / Making the database (${place.cluster})`);
    await createCluster(place, programs, password, careless);
    rememberPlace(dataDirectory, place);
  }
  await runServer(place, programs, { maxConnections: options.maxConnections ?? 50, careless, log });
  const server = await findRunningServer(place.cluster, password);
  if (server) return server;
  throw new EmbeddedServerError(
    'SERVER_DID_NOT_START',
    `PostgreSQL（${place.cluster}）が起動の直後に終わりました。`,
    `The PostgreSQL of ${place.cluster} ended right after its start.`,
  );
}

async function ready(
  dataDirectory: string,
  { place, password, options }: Start,
  { pid, port, session }: RunningServer,
  reused: boolean,
): Promise<EmbeddedServer> {
  const database = options.database ?? 'tsunagari';
  await session.ensureDatabase(database);
  if (reused) options.log?.(`動いている PostgreSQL を使います（${pid}） / Using the PostgreSQL that is running (${pid})`);
  let stopped: Promise<void> | undefined;
  return { ownerUrl: ownerUrl(port, password, database), port, pid, reused, stop: () => (stopped ??= leave()) };

  async function leave(): Promise<void> {
    await withStartLock(dataDirectory, async () => {
      
    });
  }
}

import fs from 'node:fs';
import path from 'node:path';
import { clusterExists, requireMajor } from './cluster-check.js';
import { type ClusterPlace, hasCluster, placeOfCluster, rememberPlace } from './cluster-place.js';
import { createCluster } from './create-cluster.js';
import { EmbeddedServerError } from './embedded-server-error.js';
import { onFiles } from './file-errors.js';
import { type RunningServer, findRunningServer } from './find-running-server.js';
import { leaveServer } from './leave-server.js';
import { ownerUrl } from './owner-session.js';
import { readOrMakePassword } from './password-file.js';
import { removeOtherCopies } from './program-files.js';
import { type Programs, findPrograms } from './programs.js';
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
  /** Folder in whose `node_modules` PostgreSQL's programs lie; those of this installation unless told. For tests with another version. */
  readonly programsFrom?: string;
}

interface ServerUse {
  readonly dataDirectory: string;
  readonly place: ClusterPlace;
  readonly programs: Programs;
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
    // Root's server must be able to pass; the files with secrets inside are private each for itself.
    if (fs.mkdirSync(given, { recursive: true })) fs.chmodSync(given, users.length > 0 ? 0o711 : 0o700);
    const dataDirectory = fs.realpathSync(given);
    return withStartLock(dataDirectory, async () => {
      const password = readOrMakePassword(dataDirectory, hasCluster(dataDirectory));
      const place = placeOfCluster(dataDirectory, users, password);
      const exists = clusterExists(place);
      const programs = await findPrograms(place.home, place.user, options.programsFrom);
      const use = { dataDirectory, place, programs, password, options };
      return exists ? joinOrStart(use) : createAndStart(use);
    });
  });
}

async function joinOrStart(use: ServerUse): Promise<EmbeddedServer> {
  const { place, programs, password } = use;
  requireMajor(place.cluster, programs.major);
  const running = await findRunningServer(place.cluster, password);
  return running ? join(use, running, true) : start(use);
}

async function createAndStart(use: ServerUse): Promise<EmbeddedServer> {
  const { place, programs, password, options } = use;
  options.log?.(`データベースを作っています（${place.cluster}） / Making the database (${place.cluster})`);
  await createCluster(place, programs, password, options.fast ?? false);
  return start(use);
}

async function start(use: ServerUse): Promise<EmbeddedServer> {
  const { place, programs, password, options } = use;
  rememberPlace(use.dataDirectory, place);
  removeOtherCopies(place.home, programs.folder);
  await runServer(place, programs, {
    maxConnections: options.maxConnections ?? 50,
    careless: options.fast ?? false,
    log: options.log ?? (() => undefined),
  });
  const server = await findRunningServer(place.cluster, password);
  if (server) return join(use, server, false);
  throw new EmbeddedServerError(
    'SERVER_DID_NOT_START',
    `PostgreSQL（${place.cluster}）が起動の直後に終わりました。`,
    `The PostgreSQL of ${place.cluster} ended right after its start.`,
  );
}

async function join(use: ServerUse, server: RunningServer, reused: boolean): Promise<EmbeddedServer> {
  const { pid, port, session } = server;
  const { database = 'tsunagari', log } = use.options;
  if (reused)
    log?.(`動いている PostgreSQL（${pid}）を使います / Using the PostgreSQL (${pid}) that is running already`);
  try {
    await session.ensureDatabase(database);
  } catch (error) {
    await session.close();
    if (!reused) await stopServer(use.place, use.programs);
    throw error;
  }
  let stopped: Promise<void> | undefined;
  return {
    ownerUrl: ownerUrl(port, use.password, database),
    port,
    pid,
    reused,
    stop: () => (stopped ??= leaveServer(use, session)),
  };
}

import fs from 'node:fs';
import net from 'node:net';
import { Client } from 'pg';

/** Owner of the cluster and of all that is in it: PostgreSQL's superuser. */
export const OWNER = 'tsunagari';

/** The name by which a session says that its process uses the server; no other connection bears it. */
const PRESENCE = 'tsunagari-embedded';

/** A server answered, but it serves other data than ours, or does not know our password. */
export class AnotherServer extends Error {}

/**
 * The session of one process with the embedded server. While it is open, the process counts as a user of the server; it closes by
 * itself when the process dies. It does not keep the process alive.
 */
export interface OwnerSession {
  /** Creates the database unless it exists. */
  ensureDatabase(name: string): Promise<void>;
  /** Are there other processes that started or joined this server? */
  isShared(): Promise<boolean>;
  close(): Promise<void>;
}

/** Connection string of the owner. */
export function ownerUrl(port: number, password: string, database: string): string {
  return `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * Opens the session, after making sure that the server is the one of this cluster.
 * @throws AnotherServer when it is not; the driver's or the network's error when it does not answer (yet).
 */
export async function openOwnerSession(cluster: string, port: number, password: string): Promise<OwnerSession> {
  const socket = new net.Socket();
  const client = new Client({
    connectionString: ownerUrl(port, password, 'postgres'),
    application_name: PRESENCE,
    connectionTimeoutMillis: 5_000,
    query_timeout: 120_000,
    keepAlive: true,
    stream: () => socket,
  });
  // Without a listener the end of the server would end this process, too.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await requireSameCluster(client, cluster);
  } catch (error) {
    await close(client);
    throw error;
  }
  socket.unref();
  return {
    ensureDatabase: (name) => awake(socket, () => ensureDatabase(client, name)),
    isShared: () => awake(socket, () => isShared(client)),
    close: () => awake(socket, () => close(client)),
  };
}

/** Before anything else is asked: is its folder our folder? Compared by what it is on the disk, not by its name. */
async function requireSameCluster(client: Client, cluster: string): Promise<void> {
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  const folder = rows[0]?.data_directory ?? '';
  const [theirs, ours] = [folder, cluster].map((name) => fs.statSync(name, { bigint: true, throwIfNoEntry: false }));
  if (!theirs || !ours || theirs.dev !== ours.dev || theirs.ino !== ours.ino)
    throw new AnotherServer(`the server serves ${folder}`);
}

async function ensureDatabase(client: Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
}

async function isShared(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(
    'select 1 from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
    [PRESENCE],
  );
  return rowCount !== 0;
}

async function close(client: Client): Promise<void> {
  try {
    await client.end();
  } catch {
    // It is closed already: the server has gone.
  }
}

async function awake<Result>(socket: net.Socket, work: () => Promise<Result>): Promise<Result> {
  socket.ref();
  try {
    return await work();
  } finally {
    socket.unref();
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { EmbeddedServerError } from '../embedded-server-error.js';
import { type EmbeddedServer, startEmbedded } from '../start-embedded.js';

/** Are the tests run by root? Then the server runs under another user. */
export const AS_ROOT = process.getuid?.() === 0;

/** Servers and folders of one test file; `clear` after each test stops and deletes them. */
export class TemporaryData {
  private readonly folders: string[] = [];
  private readonly servers: EmbeddedServer[] = [];
  private readonly processes: ChildProcess[] = [];

  /** A new folder that everyone may enter; the data folder in it is not made yet. */
  folder(): string {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tsunagari-embedded-'));
    fs.chmodSync(folder, 0o755);
    this.folders.push(folder);
    return fs.realpathSync(folder);
  }

  /** Has a folder deleted that lies elsewhere. */
  alsoDelete(folder: string): void {
    this.folders.push(folder);
  }

  async start(dataDirectory: string): Promise<EmbeddedServer> {
    const server = await startEmbedded({ dataDirectory, fast: true });
    this.servers.push(server);
    return server;
  }

  /** A process of its own, in a process group of its own, that starts the server. */
  async startInProcess(dataDirectory: string): Promise<ProcessWithServer> {
    const script = path.join(__dirname, 'embedded-server.process.mjs');
    const child = spawn(process.execPath, [script, dataDirectory, '--fast'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      detached: true,
    });
    this.processes.push(child);
    const lines: unknown[] = [];
    const reader = createInterface({ input: child.stdout }).on('line', (line) => lines.push(JSON.parse(line)));
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    const first = new Promise<void>((resolve) => reader.once('line', () => resolve()));
    await Promise.race([first, ended]);
    return { pid: child.pid ?? 0, lines, ended, answer: lines[0] as ServerAnswer };
  }

  async clear(): Promise<void> {
    for (const child of this.processes.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
    for (const server of this.servers.splice(0).reverse()) await server.stop();
    for (const folder of this.folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** What such a process says of its server. */
interface ServerAnswer {
  readonly ownerUrl: string;
  readonly pid: number;
  readonly port: number;
  readonly reused: boolean;
}

interface ProcessWithServer {
  readonly pid: number;
  readonly answer: ServerAnswer;
  /** All that it has printed so far. */
  readonly lines: readonly unknown[];
  readonly ended: Promise<void>;
}

/** One row of one query on a connection of its own. */
export async function ask<Row extends object>(url: string, sql: string): Promise<Row | undefined> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Row>(sql);
    return rows[0];
  } finally {
    await client.end();
  }
}

/** The refusal of a start; throws when it was not refused. */
export async function refusalOf(start: Promise<EmbeddedServer>): Promise<EmbeddedServerError> {
  const server = await start.catch((error: unknown) => error);
  if (server instanceof EmbeddedServerError) return server;
  throw new Error('the start was not refused', { cause: server });
}

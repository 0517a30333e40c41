import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedServerError } from './embedded-server-error.js';
import { codeOf } from './file-errors.js';
import { isAlive } from './processes.js';

const PATIENCE = 60_000;
const INTERVAL = 50;

/**
 * Only one process at a time starts or stops the server of a data folder: `start.lock` names it by its process id. A lock whose
 * process is dead is taken over. What is at stake is a clear message: PostgreSQL itself never lets two servers onto one cluster.
 * @throws EmbeddedServerError START_BUSY when the other process is not ready after a minute.
 */
export async function withStartLock<Result>(dataDirectory: string, work: () => Promise<Result>): Promise<Result> {
  const lock = path.join(dataDirectory, 'start.lock');
  await acquire(lock);
  try {
    return await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

async function acquire(lock: string): Promise<void> {
  const started = performance.now();
  while (!create(lock)) {
    const holder = holderOf(lock);
    if (holder !== undefined && !isAlive(holder)) takeAway(lock, holder);
    else if (performance.now() - started > PATIENCE) throw busy(lock, holder);
    else await delay(INTERVAL);
  }
}

function create(lock: string): boolean {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // The disk is full: an empty lock must not stay.
    fs.rmSync(lock, { force: true });
    throw error;
  }
}

/** The process that holds the lock; undefined while it is just being written or has just gone. */
function holderOf(lock: string): number | undefined {
  try {
    return Number(fs.readFileSync(lock, 'utf8')) || undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Moves a dead process's lock aside first, so that of several waiting processes only one takes it. */
function takeAway(lock: string, dead: number): void {
  const aside = `${lock}.${process.pid}`;
  try {
    fs.renameSync(lock, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (holderOf(aside) === dead) fs.rmSync(aside);
  else fs.renameSync(aside, lock);
}

function busy(lock: string, holder: number | undefined): EmbeddedServerError {
  return new EmbeddedServerError(
    'START_BUSY',
    `別のプロセス（${holder ?? '?'}）がデータベースを起動または停止しています。終わっているはずなら ${lock} を消してください。`,
    `Another process (${holder ?? '?'}) is starting or stopping the database; if that cannot be, delete ${lock}.`,
  );
}

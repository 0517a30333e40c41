import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { codeOf } from './file-errors.js';

/** What a running server writes into `postmaster.pid` in its cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const file = (cluster: string): string => path.join(cluster, 'postmaster.pid');

/** Reads the file; undefined when there is none or when it is not complete. It may well be left over from a server that died. */
export function readPostmasterFile(cluster: string): Postmaster | undefined {
  try {
    const [pid, , , port] = fs.readFileSync(file(cluster), 'utf8').split('\n').map(Number);
    return pid && port ? { pid, port } : undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Removes the file. Only after making sure that its process is no PostgreSQL: the file guards the cluster. */
export function removePostmasterFile(cluster: string): void {
  fs.rmSync(file(cluster), { force: true });
}

/**
 * Does the process exist, and could it be one of ours? On Unix a process of a user whom we may not signal is not: like PostgreSQL
 * itself we know that the server of this cluster runs under the cluster's owner.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return process.platform === 'win32' && codeOf(error) === 'EPERM';
  }
}

/** Is the process a PostgreSQL server, of whatever cluster? True in doubt. */
export function mayBePostgres(pid: number): boolean {
  const name = programOf(pid);
  return name === undefined || name.toLowerCase().includes('postgres');
}

function programOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return fs.readFileSync(`/proc/${pid}/comm`, 'utf8');
  } catch {
    return undefined;
  }
  const { status, stdout } =
    process.platform === 'win32'
      ? spawnSync('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], { encoding: 'utf8' })
      : spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 && stdout !== '' ? stdout : undefined;
}

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { codeOf } from './file-errors.js';

/**
 * Does the process exist, and could it be one of ours? On Unix a process of a user whom we may not signal is not: like PostgreSQL
 * itself we know that the server of our data runs under the data's owner. A dead process that nobody has buried does not count
 * either: in a container without an init process there are many.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return process.platform === 'win32' && codeOf(error) === 'EPERM';
  }
  return linuxProcess(pid, 'stat')?.split(') ').at(-1)?.[0] !== 'Z';
}

/** Is the process a PostgreSQL server, of whatever cluster? True in doubt. */
export function mayBePostgres(pid: number): boolean {
  const name = programOf(pid);
  return name === undefined || name.toLowerCase().includes('postgres');
}

/** The program of a process; undefined when the system does not tell. */
function programOf(pid: number): string | undefined {
  if (process.platform === 'linux') return linuxProcess(pid, 'comm');
  const { status, stdout } =
    process.platform === 'win32'
      ? spawnSync('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], { encoding: 'utf8' })
      : spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 && stdout !== '' ? stdout : undefined;
}

function linuxProcess(pid: number, what: 'comm' | 'stat'): string | undefined {
  try {
    return fs.readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return undefined;
  }
}

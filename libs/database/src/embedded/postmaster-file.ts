import fs from 'node:fs';
import path from 'node:path';
import { codeOf } from './file-errors.js';

/** What a running server writes into `postmaster.pid` in its cluster. */
export interface Postmaster {
  /** Process id. */
  readonly pid: number;
  readonly port: number;
}

/** Greater than any process id. */
const NOBODY = 2 ** 31 - 2;

const file = (cluster: string): string => path.join(cluster, 'postmaster.pid');

/** Reads the file; undefined when there is none or when it is not complete. It may well be left over from a server that died. */
export function readPostmasterFile(cluster: string): Postmaster | undefined {
  const [pid, , , port] = readLines(cluster).map(Number);
  return pid && port ? { pid, port } : undefined;
}

/**
 * Writes into a file that was left over that its server is dead. PostgreSQL would take any process that has got the number since for
 * that server, and refuse to start. The file stays, because by the rest of it PostgreSQL makes sure that no part of the dead server
 * is still at work on the data.
 */
export function declareDead(cluster: string): void {
  const [, ...rest] = readLines(cluster);
  if (rest.length > 0) fs.writeFileSync(file(cluster), [NOBODY, ...rest].join('\n'));
}

function readLines(cluster: string): readonly string[] {
  try {
    return fs.readFileSync(file(cluster), 'utf8').split('\n');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

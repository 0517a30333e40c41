import fs from 'node:fs';
import path from 'node:path';
import type { ClusterPlace } from './cluster-place.js';
import { handOver } from './server-user.js';

const LARGE = 5_000_000;
const LAST_LINES = 10;

/** The file into which the server writes; it outlives us, so that no message is lost when we are killed. */
export interface ServerLog {
  readonly file: string;
  /** The last lines of this start. */
  lastLines(): readonly string[];
}

/** Prepares `postgres.log` for a start: for the server's user only; a large one is put aside, in the place of the one before it. */
export function openServerLog({ home, user }: ClusterPlace): ServerLog {
  const file = path.join(home, 'postgres.log');
  if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGE)
    fs.renameSync(file, path.join(home, 'postgres.previous.log'));
  fs.closeSync(fs.openSync(file, 'a', 0o600));
  handOver(file, user);
  const { size: before } = fs.statSync(file);
  return {
    file,
    lastLines: () => fs.readFileSync(file).subarray(before).toString('utf8').trim().split('\n').slice(-LAST_LINES),
  };
}

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { EmbeddedServerError } from './embedded-server-error.js';

/** The account under which PostgreSQL runs when we are root, because it refuses to run as root. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** In this order; `_postgres` is what macOS calls it. */
const UNPRIVILEGED = ['postgres', '_postgres', 'nobody'];

/**
 * As root: the accounts that may run the server, the preferred one first. As anyone else: none, the server runs as ourselves.
 * @throws EmbeddedServerError NO_SERVER_USER when root finds none of them on the system.
 */
export function serverUsers(): readonly ServerUser[] {
  if (process.getuid?.() !== 0) return [];
  const accounts = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }));
  const users = UNPRIVILEGED.flatMap((name) => accounts.filter((account) => account.name === name));
  if (users.length > 0) return users;
  throw new EmbeddedServerError(
    'NO_SERVER_USER',
    'PostgreSQL は root では動きません。postgres か nobody というユーザーを作るか、一般ユーザーで起動してください。',
    'PostgreSQL does not run as root: create a user called postgres or nobody, or start as an ordinary user.',
  );
}

/** What `spawn` needs to run a program as that user; nothing for ourselves. */
export function identityOf(user: ServerUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid | 0, gid: user.gid | 0 } : {};
}

/** Gives a file or folder to the server's user. */
export function handOver(file: string, user: ServerUser | undefined): void {
  if (user) fs.chownSync(file, user.uid, user.gid);
}

/** Can that user pass through all folders down to this one? Asked of the system, so that access lists count too. */
export function canEnter(folder: string, user: ServerUser): boolean {
  const { status } = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...identityOf(user),
    cwd: '/',
    stdio: 'ignore',
  });
  return status === 0;
}

import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { EmbeddedServerError } from './embedded-server-error.js';

const file = (dataDirectory: string): string => path.join(dataDirectory, 'postgres-password');

/** The owner's password of an embedded server: made at random for a new data folder, kept in a file that only we may read (0600). */
export function readOrMakePassword(dataDirectory: string): string {
  const name = file(dataDirectory);
  if (!fs.existsSync(name)) fs.writeFileSync(name, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
  return fs.readFileSync(name, 'utf8').trim();
}

/**
 * A cluster without its password cannot be used; a new password would not fit.
 * @throws EmbeddedServerError PASSWORD_MISSING
 */
export function requirePassword(dataDirectory: string, cluster: string): void {
  const name = file(dataDirectory);
  if (!fs.existsSync(cluster) || fs.existsSync(name)) return;
  throw new EmbeddedServerError(
    'PASSWORD_MISSING',
    `データベースのパスワードのファイル ${name} がありません。バックアップから戻してください。`,
    `The file with the database's password, ${name}, is missing; restore it from a backup.`,
  );
}

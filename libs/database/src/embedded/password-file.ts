import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { EmbeddedServerError } from './embedded-server-error.js';

/**
 * The owner's password of an embedded server: made at random for a new data folder, kept in `.data/postgres-password`, which only we
 * may read (0600). For data that are there already a new one would not fit.
 * @param hasData is there a cluster, here or named from here?
 * @throws EmbeddedServerError PASSWORD_MISSING
 */
export function readOrMakePassword(dataDirectory: string, hasData: boolean): string {
  const file = path.join(dataDirectory, 'postgres-password');
  const kept = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : '';
  if (kept !== '') return kept;
  if (hasData)
    throw new EmbeddedServerError(
      'PASSWORD_MISSING',
      `データベースのパスワードのファイル ${file} がありません。バックアップから戻してください。`,
      `The file with the database's password, ${file}, is missing; restore it from a backup.`,
    );
  const made = randomBytes(24).toString('base64url');
  fs.writeFileSync(file, made, { mode: 0o600 });
  return made;
}

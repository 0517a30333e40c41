import { EmbeddedServerError } from './embedded-server-error.js';

const NO_ACCESS: readonly unknown[] = ['EACCES', 'EPERM', 'EROFS'];
const NO_SPACE: readonly unknown[] = ['ENOSPC', 'EDQUOT'];

/** The operating system's code of an error (`ENOENT`), or PostgreSQL's (`57P03`); undefined when it has none. */
export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

/**
 * Runs `work` on the files of `folder` and says in one line what hinders it.
 * @throws EmbeddedServerError DATA_NOT_ACCESSIBLE or DISK_FULL; every other error passes as it is.
 */
export async function onFiles<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (NO_SPACE.includes(code)) throw diskFull(folder, error);
    if (!NO_ACCESS.includes(code)) throw error;
    throw noAccess(folder, error);
  }
}

/** Does PostgreSQL say that the disk is full? */
export function tellsOfFullDisk(message: string): boolean {
  return /No space left on device|wrote only \d+ of \d+ bytes/.test(message);
}

/** The disk or the quota is used up. */
export function diskFull(folder: string, cause?: unknown): EmbeddedServerError {
  return new EmbeddedServerError(
    'DISK_FULL',
    `ディスクの空きがありません（${folder}）。空きを作ってから、もう一度起動してください。`,
    `No space is left on the disk of ${folder}; free some and start again.`,
    { cause },
  );
}

function noAccess(folder: string, cause: unknown): EmbeddedServerError {
  const reason = String(codeOf(cause));
  const file = pathOf(cause) ?? folder;
  return new EmbeddedServerError(
    'DATA_NOT_ACCESSIBLE',
    `${file} を読み書きできません（${reason}）。別のユーザーのものなら、そのユーザーで起動してください。そうでなければ、フォルダの権限を確かめてください。`,
    `${file} cannot be read or written (${reason}): if it belongs to another user, start as that user; else check the folder's permissions.`,
    { cause },
  );
}

function pathOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'path' in error ? String(error.path) : undefined;
}

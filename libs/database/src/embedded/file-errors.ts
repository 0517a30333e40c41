import { EmbeddedServerError } from './embedded-server-error.js';

const NO_ACCESS: readonly unknown[] = ['EACCES', 'EPERM', 'EROFS'];
const NO_SPACE: readonly unknown[] = ['ENOSPC', 'EDQUOT'];

/** The operating system's code of an error (`ENOENT`), or PostgreSQL's (`57P03`); undefined when it has none. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
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
    const file = error instanceof Error && 'path' in error ? String(error.path) : folder;
    throw new EmbeddedServerError(
      'DATA_NOT_ACCESSIBLE',
      `${file} を読み書きできません（${String(code)}）。フォルダの所有者と権限を確かめてください。`,
      `${file} cannot be read or written (${String(code)}); check the folder's owner and permissions.`,
      { cause: error },
    );
  }
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

import { type Database, isUpToDate } from '@tsunagari/database';

/** A database that does not answer within this time is as good as none. */
const PATIENCE_MS = 1_500;

/** Whether the database answers at once and has every migration of this release, and no other. */
export async function isReady({ dataSource }: Database): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  try {
    return await Promise.race([isUpToDate(dataSource).catch(() => false), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

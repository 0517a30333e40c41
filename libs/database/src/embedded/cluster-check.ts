import fs from 'node:fs';
import path from 'node:path';
import type { ClusterPlace } from './cluster-place.js';
import { EmbeddedServerError } from './embedded-server-error.js';

/**
 * Is there a cluster already? Checks, without changing anything, that it is ours and whole.
 * @throws EmbeddedServerError DATA_OF_ANOTHER_USER, DATA_DAMAGED
 */
export function clusterExists({ cluster, user }: ClusterPlace): boolean {
  const stat = fs.statSync(cluster, { throwIfNoEntry: false });
  if (!stat) return false;
  const expected = user?.uid ?? process.getuid?.();
  if (expected !== undefined && stat.uid !== expected) throw ofAnotherUser(cluster, stat.uid, user?.name);
  if (!Number.isInteger(majorOf(cluster)))
    throw new EmbeddedServerError(
      'DATA_DAMAGED',
      `${cluster} は PostgreSQL のデータではないか、壊れています（PG_VERSION が読めません）。バックアップから戻すか、別の場所へ移してください。`,
      `${cluster} is no PostgreSQL data or is damaged (PG_VERSION cannot be read): restore a backup, or move it away.`,
    );
  return true;
}

/**
 * PostgreSQL reads only data of its own major version.
 * @throws EmbeddedServerError OTHER_MAJOR_VERSION
 */
export function requireMajor(cluster: string, major: number): void {
  const found = majorOf(cluster);
  if (found === major) return;
  throw new EmbeddedServerError(
    'OTHER_MAJOR_VERSION',
    `${cluster} は PostgreSQL ${found} で作られていて、この版の PostgreSQL ${major} では開けません。このデータを作った版のつながりで起動するか、DATA_DIR を空の別のフォルダーにしてください。データには触れていません。`,
    `${cluster} was made by PostgreSQL ${found} and cannot be opened by PostgreSQL ${major} of this release: start the release of Tsunagari that made it, or set DATA_DIR to another, empty folder. The data was not touched.`,
  );
}

function majorOf(cluster: string): number {
  const file = path.join(cluster, 'PG_VERSION');
  return fs.existsSync(file) ? Number.parseInt(fs.readFileSync(file, 'utf8'), 10) : Number.NaN;
}

function ofAnotherUser(cluster: string, uid: number, user: string | undefined): EmbeddedServerError {
  const [japanese, english] = user
    ? [
        `root で起動したときは ${user} が使います。データの所有者として起動するか、chown -R ${user} で所有者を変えてください`,
        `started by root, it runs as ${user}: start as the data's owner, or change the owner with chown -R ${user}`,
      ]
    : ['データを作ったユーザーで起動してください', 'start as the user who made the data'];
  return new EmbeddedServerError(
    'DATA_OF_ANOTHER_USER',
    `${cluster} は別のユーザー（uid ${uid}）のデータです。${japanese}。`,
    `${cluster} belongs to another user (uid ${uid}); ${english}.`,
  );
}

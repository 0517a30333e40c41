import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { EmbeddedServerError } from './embedded-server-error.js';
import { codeOf } from './file-errors.js';
import { type ServerUser, canEnter } from './server-user.js';

/** Where the cluster lies and who runs its server. */
export interface ClusterPlace {
  /** The folder of the cluster itself (`.data/postgres`), owned by the server's user, 0700. */
  readonly cluster: string;
  /** The folder around it, which the server's user may enter: `.data`, or a folder of the system's. */
  readonly home: string;
  /** Undefined: the server runs as ourselves. */
  readonly user: ServerUser | undefined;
}

const SYSTEM_FOLDER = '/var/lib/tsunagari';
const POINTER = 'cluster-path';
const CLUSTER = 'postgres';

/**
 * Decides where the cluster is or shall be. Usually inside the data folder. When we are root and the server's user cannot get there
 * (a clone below a private home folder, mode 700), in a folder of its own under /var/lib, named in `.data/cluster-path`.
 * @param secret makes the folder's name: whoever deletes `.data` to start anew does not get the old data back
 * @throws EmbeddedServerError DATA_NOT_ACCESSIBLE, DATA_COPIED
 */
export function placeOfCluster(dataDirectory: string, users: readonly ServerUser[], secret: string): ClusterPlace {
  const pointed = readPointer(dataDirectory);
  const here = path.join(dataDirectory, CLUSTER);
  const cluster = pointed ?? here;
  const owner = ownerOf(cluster);
  const user = users.find(({ uid }) => uid === owner) ?? users[0];
  const place = { cluster, home: path.dirname(cluster), user };
  if (pointed !== undefined && owner === undefined) throw missing(dataDirectory, pointed);
  // Somebody else's cluster is not for us to reach.
  if (!user || (owner !== undefined && owner !== user.uid) || canEnter(place.home, user)) return place;
  if (owner !== undefined) throw unreachable(place.home, user);
  const name = createHash('sha256').update(`${dataDirectory}\n${secret}`).digest('hex').slice(0, 16);
  const home = path.join(SYSTEM_FOLDER, name);
  fs.mkdirSync(home, { recursive: true });
  for (const folder of [SYSTEM_FOLDER, home]) fs.chmodSync(folder, 0o711);
  return { cluster: path.join(home, CLUSTER), home, user };
}

/** Is there a cluster in this data folder, or one named by it? Whether it is of any use is another question. */
export function hasCluster(dataDirectory: string): boolean {
  return [CLUSTER, POINTER].some((name) => fs.existsSync(path.join(dataDirectory, name)));
}

/** Writes down where the cluster is, once it is there, unless it is inside the data folder. */
export function rememberPlace(dataDirectory: string, { cluster, home }: ClusterPlace): void {
  if (home !== dataDirectory) fs.writeFileSync(path.join(dataDirectory, POINTER), `${cluster}\n${dataDirectory}\n`);
}

/** The cluster that the data folder names. Its second line tells a folder that was moved from one that was copied. */
function readPointer(dataDirectory: string): string | undefined {
  const read = (folder: string): string | undefined => {
    try {
      return fs.readFileSync(path.join(folder, POINTER), 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
      throw error;
    }
  };
  const pointer = read(dataDirectory);
  const [cluster, original] = pointer?.split('\n') ?? [];
  if (original && original !== dataDirectory && read(original)?.split('\n')[0] === cluster)
    throw new EmbeddedServerError(
      'DATA_COPIED',
      `${dataDirectory} は ${original} の写しで、どちらも同じデータベース（${cluster ?? ''}）を指しています。写しのほうを使わないでください。`,
      `${dataDirectory} is a copy of ${original}, and both name the same database (${cluster ?? ''}); do not use the copy.`,
    );
  return cluster || undefined;
}

/** The numeric id of the owner; undefined when the file does not exist. */
function ownerOf(file: string): number | undefined {
  return fs.statSync(file, { throwIfNoEntry: false })?.uid;
}

function missing(dataDirectory: string, cluster: string): EmbeddedServerError {
  return new EmbeddedServerError(
    'DATA_NOT_ACCESSIBLE',
    `${dataDirectory}/${POINTER} が指すデータベース ${cluster} がありません。元に戻すか、${dataDirectory} を別の場所へ移してください。`,
    `The database ${cluster} that ${dataDirectory}/${POINTER} names is not there; put it back, or move ${dataDirectory} away.`,
  );
}

function unreachable(home: string, user: ServerUser): EmbeddedServerError {
  return new EmbeddedServerError(
    'DATA_NOT_ACCESSIBLE',
    `ユーザー ${user.name} が ${home} に入れません。途中のフォルダに実行権（chmod o+x）を与えてください。`,
    `The user ${user.name} cannot enter ${home}: give the folders on the way the permission to be passed (chmod o+x).`,
  );
}

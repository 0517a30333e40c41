import { createHash } from 'node:crypto';
import type { CommandContext, Database } from '@tsunagari/database';
import { claimsOf } from '@tsunagari/identity';
import { type Actor, type Clock, Forbidden, type SealedPlace, newId } from '@tsunagari/kernel';

/** A file that is kept for its owner for a while, sealed. */
export interface KeptFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** So many files of one purpose are kept for an account; the oldest go first. */
const MOST_FILES = 20;

/** Keeps a file for the account that acts; files whose time is over, or that are too many, are removed. @returns its id @throws Forbidden for the system */
export async function keepFile(
  { manager, sealer, actor, clock }: CommandContext,
  { name, mediaType, bytes }: KeptFile,
  purpose: 'UPLOAD' | 'EXPORT',
  hours: number,
): Promise<string> {
  const { councilId, accountId } = actor;
  if (accountId === null) throw new Forbidden();
  const id = newId(clock);
  const now = clock.now();
  await manager.query(`delete from stored_file where council_id = $1 and expires_at <= $2`, [councilId, now]);
  await manager.query(
    `delete from stored_file f where f.council_id = $1 and f.id in (select o.id from stored_file o
       where o.council_id = $1 and o.uploaded_by = $2 and o.purpose = $3 order by o.created_at desc, o.id desc offset $4)`,
    [councilId, accountId, purpose, MOST_FILES - 1],
  );
  await manager.query(
    `insert into stored_file (council_id, id, name, media_type, size, sha256, bytes_sealed, purpose, uploaded_by, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      councilId,
      id,
      name,
      mediaType,
      bytes.length,
      createHash('sha256').update(bytes).digest('hex'),
      sealer.seal(bytes.toString('base64'), bytesPlace(councilId, id)),
      purpose,
      accountId,
      now,
      new Date(now.getTime() + hours * 3_600_000),
    ],
  );
  return id;
}

/** A file of the account that asks; null when there is none, or it is another's, or its time is over. */
export async function openKeptFile(
  database: Database,
  actor: Actor,
  id: string,
  clock: Clock,
): Promise<KeptFile | null> {
  const [row] = await database
    .reader(claimsOf(actor, clock.today()))
    .rows<{ name: string; mediaType: string; sealed: string }>(
      `select f.name, f.media_type as "mediaType", f.bytes_sealed as sealed from stored_file f
     where f.id = $1::uuid and f.uploaded_by = $2::uuid and f.expires_at > $3::timestamptz`,
      [id, actor.accountId, clock.now().toISOString()],
    );
  if (!row) return null;
  const bytes = Buffer.from(database.sealer.open(row.sealed, bytesPlace(actor.councilId, id)), 'base64');
  return { name: row.name, mediaType: row.mediaType, bytes };
}

function bytesPlace(councilId: string, id: string): SealedPlace {
  return { table: 'stored_file', column: 'bytes_sealed', councilId, id };
}

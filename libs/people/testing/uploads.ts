import { createHash } from 'node:crypto';
import { chooseSheet, findLayout, readTableFile } from '@tsunagari/exchange';
import { newId } from '@tsunagari/kernel';
import type { CommandContext } from '@tsunagari/database';
import type { RosterFiles } from '../src/index.js';

/** Files as the application reads them. */
export const ROSTER_FILES: RosterFiles = {
  read: (bytes, name) => readTableFile(bytes, name),
  choose: chooseSheet,
  layOut: (sheet, fields, headerRow) => findLayout(sheet, fields, headerRow ?? undefined),
};

/** Uploads a file as the acting account and returns its id. */
export async function upload(
  { manager, sealer, actor, clock }: CommandContext,
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  const { councilId, accountId } = actor;
  const id = newId(clock);
  const sealed = sealer.seal(Buffer.from(bytes).toString('base64'), {
    table: 'stored_file',
    column: 'bytes_sealed',
    councilId,
    id,
  });
  await manager.query(
    `insert into stored_file (council_id, id, name, media_type, size, sha256, bytes_sealed, purpose, uploaded_by, expires_at)
     values ($1, $2, $3, 'text/csv', $4, $5, $6, 'UPLOAD', $7, $8)`,
    [
      councilId,
      id,
      name,
      bytes.length,
      createHash('sha256').update(bytes).digest('hex'),
      sealed,
      accountId,
      new Date(clock.now().getTime() + 86_400_000),
    ],
  );
  return id;
}

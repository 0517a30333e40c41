import type { CommandContext } from '@tsunagari/database';
import { ImportFileGone } from '../import.errors.js';

/** An uploaded file, opened. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Opens a file that the acting account has uploaded. @throws ImportFileGone for any other */
export async function openUpload({ reader, sealer, actor, clock }: CommandContext, id: string): Promise<Upload> {
  const { councilId, accountId } = actor;
  const [row] = await reader.rows<{ name: string; sha256: string; sealed: string }>(
    `select f.name, f.sha256, f.bytes_sealed as sealed from stored_file f
     where f.council_id = (select claimed_council()) and f.id = $1::uuid and f.uploaded_by = $2::uuid and f.purpose = 'UPLOAD' and f.expires_at > $3::timestamptz`,
    [id, accountId, clock.now().toISOString()],
  );
  if (!row) throw new ImportFileGone();
  const place = { table: 'stored_file', column: 'bytes_sealed', councilId, id };
  return { id, name: row.name, sha256: row.sha256, bytes: Buffer.from(sealer.open(row.sealed, place), 'base64') };
}

import type { CommandContext, Reader } from '@tsunagari/database';
import { toGlobalId } from '@tsunagari/kernel';
import { openForReading } from '../unreadable.js';

/** Files that may tell of a person: every list that waits to be fetched, and rosters with a row of the person or not yet read. */
const FILES = `select f.id from stored_file f where f.council_id = (select claimed_council()) and (f.purpose = 'EXPORT'
  or not exists (select 1 from import_batch b where b.council_id = f.council_id and b.file_id = f.id)
  or exists (select 1 from import_batch b join import_row r on r.council_id = b.council_id and r.batch_id = b.id
    where b.council_id = f.council_id and b.file_id = f.id
      and (r.person_id = $1::uuid or r.id = any($2::uuid[]) or (r.person_id is null and $1::uuid = any(r.candidate_ids)))))`;

/** How many kept files go with a person. */
export async function countKeptFiles(reader: Reader, personId: string, rowIds: readonly string[]): Promise<number> {
  const [row] = await reader.rows<{ count: number }>(`select count(*)::int as count from (${FILES}) k`, [
    personId,
    rowIds,
  ]);
  return row?.count ?? 0;
}

/** Removes them; who waited for a list exports it again. */
export async function removeKeptFiles(
  { manager }: CommandContext,
  personId: string,
  rowIds: readonly string[],
): Promise<void> {
  await manager.query(`delete from stored_file where council_id = (select claimed_council()) and id in (${FILES})`, [
    personId,
    rowIds,
  ]);
}

/**
 * Removes the answers that are kept for repeated requests (a day at most) and name the person or her id. They are sealed: each is opened.
 * The request that erases has no answer yet.
 */
export async function removeKeptAnswers(
  { manager, reader, sealer, actor: { councilId } }: CommandContext,
  personId: string,
  names: readonly string[],
): Promise<void> {
  const rows = await reader.rows<{ id: string; sealed: string }>(
    `select k.id, k.reply_sealed as sealed from idempotency_key k
     where k.council_id = (select claimed_council()) and k.reply_sealed is not null`,
  );
  const words = [toGlobalId('Person', personId), ...names.map((name) => JSON.stringify(name).slice(1, -1))];
  const telling = rows.filter(({ id, sealed }) => {
    const text = openForReading(sealer, sealed, { table: 'idempotency_key', column: 'reply_sealed', councilId, id });
    return text === null || words.some((word) => text.includes(word));
  });
  await manager.query(`delete from idempotency_key where council_id = $1 and id = any($2::uuid[])`, [
    councilId,
    telling.map(({ id }) => id),
  ]);
}

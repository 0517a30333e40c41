import type { CommandContext, Reader } from '@tsunagari/database';
import { searchKey } from '@tsunagari/kernel';
import { type SealedWords, openEmergencyWords } from '../emergency/emergency-words.js';
import type { RosterReading } from './rows-of-same-name.js';

/** Every reading of the name, now and before. */
async function everyReadingOf(reader: Reader, personId: string): Promise<string[]> {
  const rows = await reader.rows<{ kana: string }>(
    `select p.kana from person p where p.council_id = (select claimed_council()) and p.id = $1::uuid and p.kana is not null
     union select h.kana from history.person h where h.council_id = (select claimed_council()) and h.id = $1::uuid and h.kana is not null`,
    [personId],
  );
  return rows.map(({ kana }) => kana);
}

/**
 * Ids of what was written of emergency accesses – why one was opened, what its review found – and tells of a person: in an access that has
 * looked at her, whatever is written, or with her whole name or reading in it. A part of a name is not found.
 */
export async function wordsOfEmergencies(
  { reader, sealer, councilId }: RosterReading,
  personId: string,
  names: readonly string[],
): Promise<string[]> {
  const wanted = [...names, ...(await everyReadingOf(reader, personId))].map(searchKey).filter((key) => key !== '');
  const notes = await reader.rows<SealedWords & { hasLooked: boolean }>(
    `select n.id, n.sealed, exists (select 1 from emergency_look l
       where l.council_id = n.council_id and l.access_id = n.access_id and l.person_id = $1::uuid) as "hasLooked"
     from emergency_note n where n.council_id = (select claimed_council()) and n.sealed is not null`,
    [personId],
  );
  return notes.flatMap(({ hasLooked, ...words }) => {
    const said = searchKey(openEmergencyWords(sealer, councilId, words) ?? '');
    return hasLooked || wanted.some((key) => said.includes(key)) ? [words.id] : [];
  });
}

/** Erases them; that they were there stays. */
export async function eraseWordsOfEmergencies(
  { manager }: CommandContext,
  personId: string,
  noteIds: readonly string[],
): Promise<void> {
  await manager.query(`select erase_emergency_words($1::uuid, $2::uuid[])`, [personId, noteIds]);
}

import type { Reader } from '@tsunagari/database';
import { type SealedWords, openEmergencyWords } from '../emergency/emergency-words.js';
import { isNamedIn, wholeNames } from './name-in-words.js';
import type { FoundSealed, RosterReading } from './rows-of-same-name.js';

/** Every reading of the name, now and before. */
async function everyReadingOf(reader: Reader, personId: string): Promise<string[]> {
  const rows = await reader.rows<{ kana: string }>(
    `select p.kana from person p where p.council_id = (select claimed_council()) and p.id = $1::uuid and p.kana is not null
     union select h.kana from history.person h where h.council_id = (select claimed_council()) and h.id = $1::uuid and h.kana is not null`,
    [personId],
  );
  return rows.map(({ kana }) => kana);
}

/** What was written of emergency accesses and tells of a person. */
export interface FoundWords extends FoundSealed {
  /** Whether some of it belongs to an access that is open or was not reviewed yet: the review needs it. */
  readonly isInReview: boolean;
}

/**
 * What was written of emergency accesses – why one was opened, what its review found – and tells of a person: in an access that has looked
 * at her, whatever is written, or with her whole name in it (`wholeNames`). A part of a name is not found, and of words that cannot be
 * opened nobody knows.
 */
export async function wordsOfEmergencies(
  { reader, sealer, councilId }: RosterReading,
  personId: string,
  names: readonly string[],
): Promise<FoundWords> {
  const wanted = wholeNames(names, await everyReadingOf(reader, personId));
  const notes = await reader.rows<SealedWords & { hasLooked: boolean; isReviewed: boolean }>(
    `select n.id, n.sealed, a.reviewed_at is not null as "isReviewed", exists (select 1 from emergency_look l
       where l.council_id = n.council_id and l.access_id = n.access_id and l.person_id = $1::uuid) as "hasLooked"
     from emergency_note n join emergency_access a on a.council_id = n.council_id and a.id = n.access_id
     where n.council_id = (select claimed_council()) and n.sealed is not null`,
    [personId],
  );
  const read = notes.map((note) => {
    const said = note.hasLooked ? null : openEmergencyWords(sealer, councilId, note);
    return { ...note, said, tells: note.hasLooked || (said !== null && isNamedIn(said, wanted)) };
  });
  return {
    ids: read.filter(({ tells }) => tells).map(({ id }) => id),
    isInReview: read.some(({ tells, isReviewed }) => tells && !isReviewed),
    unreadable: read.filter(({ hasLooked, said }) => !hasLooked && said === null).length,
  };
}

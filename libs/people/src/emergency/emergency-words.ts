import { type FieldProblem, type SealedPlace, type Sealer } from '@tsunagari/kernel';
import { textProblems } from '@tsunagari/registry';
import { UNREADABLE, openForReading } from '../unreadable.js';

const LONGEST = 1_000;

/** What of an access is written in free words. */
export type EmergencyWords = 'words_sealed' | 'review_words_sealed';

/** What is wrong with words that must be given. */
export function wordsProblems(words: string, path: readonly string[]): readonly FieldProblem[] {
  return words.trim() === '' ? [{ code: 'REQUIRED', path }] : textProblems(words, path, LONGEST);
}

/** Seals them: people are named in them. */
export function sealWords(sealer: Sealer, councilId: string, id: string, column: EmergencyWords, words: string): string {
  return sealer.seal(words.replaceAll('\r\n', '\n').trim(), place(councilId, id, column));
}

/** Opens them for reading; words that cannot be opened say so. */
export function readEmergencyWords(
  sealer: Sealer,
  councilId: string,
  id: string,
  column: EmergencyWords,
  sealed: string | null,
): string | null {
  return sealed === null ? null : (openForReading(sealer, sealed, place(councilId, id, column)) ?? UNREADABLE);
}

function place(councilId: string, id: string, column: EmergencyWords): SealedPlace {
  return { table: 'emergency_access', column, councilId, id };
}

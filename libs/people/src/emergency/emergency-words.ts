import type { CommandContext } from '@tsunagari/database';
import { type FieldProblem, Forbidden, type SealedPlace, type Sealer, newId } from '@tsunagari/kernel';
import { textProblems } from '@tsunagari/registry';
import { UNREADABLE, openForReading } from '../unreadable.js';
import { EmergencyNote } from './emergency-access.entity.js';

const LONGEST = 1_000;

/** Words as they stand in the database. */
export type SealedWords = Pick<EmergencyNote, 'id' | 'sealed'>;

/** What is wrong with words that must be given. */
export function wordsProblems(words: string, path: readonly string[]): readonly FieldProblem[] {
  return words.trim() === '' ? [{ code: 'REQUIRED', path }] : textProblems(words, path, LONGEST);
}

/** Keeps what the actor writes of an access, sealed. @throws Forbidden for the system, which writes none */
export async function keepWords(
  { manager, sealer, actor: { councilId, accountId }, clock }: CommandContext,
  accessId: string,
  kind: EmergencyNote['kind'],
  words: string,
): Promise<void> {
  if (accountId === null) throw new Forbidden();
  const id = newId(clock);
  const sealed = sealer.seal(words.replaceAll('\r\n', '\n').trim(), place(councilId, id));
  await manager.insert(EmergencyNote, { councilId, id, accessId, kind, sealed, erasedAt: null, writtenBy: accountId });
}

/** What stands in the place of words that went with someone of whom they told. */
export const ERASED_WORDS = '（人の記録を消去したときに、消しました） / Erased with the record of a person';

/** Opens them for reading; words that were erased or cannot be opened say so. Null where there are none for the one who reads. */
export function readEmergencyWords(sealer: Sealer, councilId: string, words: SealedWords | null): string | null {
  if (words === null) return null;
  return words.sealed === null ? ERASED_WORDS : (openEmergencyWords(sealer, councilId, words) ?? UNREADABLE);
}

/** The words themselves; null when they were erased or cannot be opened. */
export function openEmergencyWords(sealer: Sealer, councilId: string, { id, sealed }: SealedWords): string | null {
  return sealed === null ? null : openForReading(sealer, sealed, place(councilId, id));
}

function place(councilId: string, id: string): SealedPlace {
  return { table: 'emergency_note', column: 'sealed', councilId, id };
}

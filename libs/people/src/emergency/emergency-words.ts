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
  await manager.insert(EmergencyNote, { councilId, id, accessId, kind, sealed, writtenBy: accountId });
}

/** Opens them for reading; words that cannot be opened say so. Null where there are none for the one who reads. */
export function readEmergencyWords(sealer: Sealer, councilId: string, words: SealedWords | null): string | null {
  return words === null ? null : (openForReading(sealer, words.sealed, place(councilId, words.id)) ?? UNREADABLE);
}

function place(councilId: string, id: string): SealedPlace {
  return { table: 'emergency_note', column: 'sealed', councilId, id };
}

import type { SealedPlace, Sealer } from '@tsunagari/kernel';
import { UNREADABLE, openForReading } from '../unreadable.js';

/** Seals a remark on a person; null stays null. */
export function sealNote(sealer: Sealer, councilId: string, personId: string, note: string | null): string | null {
  return note === null ? null : sealer.seal(note, place(councilId, personId));
}

/** Opens it. @throws SealBroken */
export function openNote(sealer: Sealer, councilId: string, personId: string, sealed: string | null): string | null {
  return sealed === null ? null : sealer.open(sealed, place(councilId, personId));
}

/** Opens it for reading; one that cannot be opened says so. */
export function readNote(sealer: Sealer, councilId: string, personId: string, sealed: string | null): string | null {
  return sealed === null ? null : (openForReading(sealer, sealed, place(councilId, personId)) ?? UNREADABLE);
}

function place(councilId: string, id: string): SealedPlace {
  return { table: 'person', column: 'note_sealed', councilId, id };
}

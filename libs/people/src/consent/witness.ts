import type { SealedPlace, Sealer } from '@tsunagari/kernel';
import { UNREADABLE, openForReading } from '../unreadable.js';

/** Seals who was there when a consent was given; blank is null. */
export function sealWitness(
  sealer: Sealer,
  councilId: string,
  consentId: string,
  witness: string | null | undefined,
): string | null {
  const text = witness?.trim() || null;
  return text === null ? null : sealer.seal(text, place(councilId, consentId));
}

/** Opens it for reading; one that cannot be opened says so. */
export function readWitness(
  sealer: Sealer,
  councilId: string,
  consentId: string,
  sealed: string | null,
): string | null {
  return sealed === null ? null : (openForReading(sealer, sealed, place(councilId, consentId)) ?? UNREADABLE);
}

function place(councilId: string, id: string): SealedPlace {
  return { table: 'consent', column: 'witness_sealed', councilId, id };
}

import type { Sealer } from '@tsunagari/kernel';

/** By what a telephone number is found in a council, however its groups are parted. */
export function phoneHash(sealer: Sealer, councilId: string, normalised: string): string {
  return sealer.searchHash(normalised.replace(/\D/g, ''), { table: 'person_contact', column: 'sealed', councilId });
}

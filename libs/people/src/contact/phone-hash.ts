import type { HashedPlace, Sealer } from '@tsunagari/kernel';

/** What a telephone number is kept under, so that it is found in a council however its groups are parted. */
export function phoneHash(sealer: Sealer, councilId: string, normalised: string): string {
  return sealer.searchHash(hashedDigits(normalised), placeIn(councilId));
}

/** What a telephone number may have been kept under, by whichever key of the installation. */
export function phoneHashes(sealer: Sealer, councilId: string, normalised: string): string[] {
  return sealer.searchHashes(hashedDigits(normalised), placeIn(councilId));
}

/** What of a telephone number counts: its digits. */
export function hashedDigits(normalised: string): string {
  return normalised.replace(/\D/g, '');
}

function placeIn(councilId: string): HashedPlace {
  return { table: 'person_contact', column: 'sealed', councilId };
}

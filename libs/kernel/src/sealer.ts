/** Where a sealed text stands. It is bound to the place: moved to another record it can no longer be opened. */
export interface SealedPlace {
  readonly table: string;
  readonly column: string;
  readonly councilId: string;
  readonly id: string;
}

/** Where a text is found again by its hash: anywhere in one column of one council. */
export type HashedPlace = Pick<SealedPlace, 'table' | 'column' | 'councilId'>;

/**
 * Keeps texts about persons (電話, 住所, メモ) unreadable in the database, its dumps and its row history; only the application
 * holds the key.
 */
export interface Sealer {
  /** The text as it is stored. Sealing twice gives two different texts. */
  seal(text: string, place: SealedPlace): string;
  /** The text that was sealed at this place. @throws SealBroken when it was changed, moved, or sealed with an unknown key. */
  open(sealed: string, place: SealedPlace): string;
  /** A keyed hash by which equal texts of one column are found in one council, and nothing else can be told; under the present key. */
  searchHash(text: string, place: HashedPlace): string;
  /** The hashes under which the text may have been kept: one for each key of the ring, that of the present key first. */
  searchHashes(text: string, place: HashedPlace): string[];
}

/** A sealed text that cannot be opened. It is a fault of the installation, never of the one who reads. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

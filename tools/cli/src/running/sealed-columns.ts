import { DATABASE_SEALED, type KeyRing, type SealedColumn, keyName, textsByKey } from '@tsunagari/database';
import { IDENTITY_SEALED } from '@tsunagari/identity';
import { PEOPLE_SEALED } from '@tsunagari/people';

/** Every column of the product in which texts are sealed. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [...DATABASE_SEALED, ...IDENTITY_SEALED, ...PEOPLE_SEALED];

/** How many texts each key seals: those of the ring in their order, also with 0, then others that the texts name. */
export async function textsOfKeys(ownerUrl: string, keys: KeyRing): Promise<ReadonlyMap<string, number>> {
  const sums = new Map(keys.map((key) => [keyName(key), 0]));
  for (const { key, texts } of await textsByKey(ownerUrl, SEALED_COLUMNS)) sums.set(key, (sums.get(key) ?? 0) + texts);
  return sums;
}

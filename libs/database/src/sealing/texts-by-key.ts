import { asOwnerOfTexts, homesOf } from './owner-of-texts.js';
import type { SealedColumn } from './sealed-column.js';

/** How many texts of a table a key has sealed. */
export interface TextsOfKey {
  /** Name of the key, as `keyName` tells it. */
  readonly key: string;
  /** `public.person`, or `history.person` for former states. */
  readonly table: string;
  readonly texts: number;
}

/** Counts the texts of all councils by the key that has sealed them. */
export function textsByKey(ownerUrl: string, columns: readonly SealedColumn[]): Promise<TextsOfKey[]> {
  return asOwnerOfTexts(ownerUrl, async (owner) => {
    const sums = new Map<string, TextsOfKey>();
    for (const councilId of await owner.councils()) {
      await owner.claim(councilId);
      for (const { table, column } of columns)
        for (const { name } of await homesOf(owner, table)) {
          const rows = await owner.query<{ key: string; texts: number }>(
            `select split_part(t.${column}, '.', 2) as key, count(*)::integer as texts from ${name} t
             where t.council_id = $1 and t.${column} is not null group by 1 order by 1`,
            [councilId],
          );
          for (const { key, texts } of rows) {
            const before = sums.get(`${key} ${name}`)?.texts ?? 0;
            sums.set(`${key} ${name}`, { key, table: name, texts: before + texts });
          }
        }
    }
    return [...sums.values()];
  });
}

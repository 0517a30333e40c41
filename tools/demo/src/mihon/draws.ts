import { createHash } from 'node:crypto';

/**
 * Random numbers of one invented thing. Each is looked up by its purpose and not drawn in turn: asking for another one, or adding
 * another thing, changes none of the rest.
 */
export interface Draws {
  /** In [0, 1). */
  unit(purpose: string): number;
  /** A whole number from `least` to `most`, both included. */
  between(purpose: string, least: number, most: number): number;
  /** Standard normal. */
  normal(purpose: string): number;
  /** One of the items. @throws RangeError when there is none. */
  pick<Item>(purpose: string, items: readonly Item[]): Item;
}

/** The draws of the thing `id` of a kind: the same seed, kind, id and purpose always give the same number. */
export function drawsOf(seed: string, kind: string, id: string): Draws {
  const unit = (purpose: string): number => {
    const digest = createHash('sha256')
      .update(JSON.stringify([seed, kind, id, purpose]))
      .digest();
    return digest.readUIntBE(0, 6) / 2 ** 48;
  };
  return {
    unit,
    between: (purpose, least, most) => least + Math.floor(unit(purpose) * (most - least + 1)),
    // Box and Muller 1958; 1 − u is never 0.
    normal: (purpose) =>
      Math.sqrt(-2 * Math.log(1 - unit(`${purpose}:radius`))) * Math.cos(2 * Math.PI * unit(`${purpose}:angle`)),
    pick: (purpose, items) => {
      const item = items[Math.floor(unit(purpose) * items.length)];
      if (item === undefined) throw new RangeError('there is nothing to pick from');
      return item;
    },
  };
}

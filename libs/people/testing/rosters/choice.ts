/** One of a list by number and purpose: always the same, and spread so that neighbouring rows and other purposes differ. */
export function chosen<Item>(list: readonly [Item, ...Item[]], number: number, purpose: number): Item {
  const spread = Math.imul((number + 1) ^ Math.imul(purpose, 0x9e3779b1), 0x85ebca6b);
  const mixed = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35) >>> 0;
  return list[mixed % list.length] ?? list[0];
}

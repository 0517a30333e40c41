/** Between which sizes each share must lie. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * Divides a whole number in proportion to weights so that each share is a whole number within the bounds and the shares add up
 * exactly; what rounding leaves goes to the largest remainders.
 * @throws RangeError when the bounds allow no such division.
 */
export function shareOut(total: number, weights: readonly number[], { least, most }: Bounds): number[] {
  if (weights.length * least > total || weights.length * most < total)
    throw new RangeError(`${total} cannot be shared by ${weights.length} between ${least} and ${most}`);
  const clamp = (size: number): number => Math.min(most, Math.max(least, size));
  const sizesAt = (scale: number): number[] => weights.map((weight) => clamp(weight * scale));
  let low = 0;
  let high = most / Math.min(1, ...weights);
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (sizesAt(middle).reduce((sum, size) => sum + size, 0) < total) low = middle;
    else high = middle;
  }
  const sizes = sizesAt(high);
  const shares = sizes.map(Math.floor);
  const order = sizes.map((size, index) => ({ index, rest: size - Math.floor(size) })).sort(byRest);
  let left = total - shares.reduce((sum, share) => sum + share, 0);
  for (const { index } of [...order, ...order]) {
    const share = shares[index] ?? 0;
    if (left <= 0 || share >= most) continue;
    shares[index] = share + 1;
    left--;
  }
  return shares;
}

function byRest(one: { index: number; rest: number }, other: { index: number; rest: number }): number {
  return other.rest - one.rest || one.index - other.index;
}

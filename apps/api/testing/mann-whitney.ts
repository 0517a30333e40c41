/**
 * How likely two series of measurements differ by chance alone as much as they do (Mann–Whitney, two-sided, by the normal distribution;
 * for series of 20 and more).
 */
export function chanceOfDifference(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map((value) => ({ value, isOne: true })), ...other.map((value) => ({ value, isOne: false }))];
  all.sort((a, b) => a.value - b.value);
  let rankOfOne = 0;
  for (let start = 0; start < all.length;) {
    let end = start;
    while (end < all.length && all[end]?.value === all[start]?.value) end++;
    const shared = (start + 1 + end) / 2;
    rankOfOne += shared * all.slice(start, end).filter(({ isOne }) => isOne).length;
    start = end;
  }
  const [n, m] = [one.length, other.length];
  const u = rankOfOne - (n * (n + 1)) / 2;
  const z = Math.abs(u - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
  return 2 * (1 - normal(z));
}

/** Area of the normal distribution up to z ≥ 0, to 7 digits (Abramowitz and Stegun 26.2.17). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}

import { formatNumber } from './japanese-number.js';

/** An amount of money on paper: 1234567 → 1,234,567円, minus as △ as Japanese accounts write it. Yen are whole. @throws RangeError otherwise. */
export function formatYen(amount: number): string {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`yen are whole: ${amount}`);
  return `${formatNumber(amount)}円`;
}

import { type FiscalYear, isFiscalYear, parseFiscalYear, parseNumber } from '@tsunagari/kernel';

/** The fiscal year that people mean: 2026, ２０２６, 令和8年度, R8; null when it cannot be read. */
export function fiscalYearOf(words: string): FiscalYear | null {
  const number = parseNumber(words);
  if (number !== null) return isFiscalYear(number) ? number : null;
  const reading = parseFiscalYear(words);
  return reading.ok ? reading.value : null;
}

import { day, formatEraDate } from '@tsunagari/kernel';
import type { Draws } from '../draws.js';

/** The year in which the people of the sample city are as old as drawn. */
const THIS_YEAR = 2026;

/** Age in years: rosters hold older people above all. */
export function inventedAge(draws: Draws): number {
  return Math.min(98, Math.max(18, Math.round(66 + 14 * draws.normal('age'))));
}

/** The birth as a roster has it: mostly to the day, sometimes the year or the decade only, sometimes nothing. */
export function inventedBirth(age: number, draws: Draws): string | null {
  const year = THIS_YEAR - age;
  const date = day(`${year}-${twoDigits(draws.between('month', 1, 12))}-${twoDigits(draws.between('day', 1, 28))}`);
  const lot = draws.unit('birth as written');
  if (lot < 0.55) return formatEraDate(date);
  if (lot < 0.85) return date.replaceAll('-', '/');
  if (lot < 0.91) return formatEraDate(date, 'year');
  if (lot < 0.96) return `${Math.floor(age / 10) * 10}代`;
  return null;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

import type { DateReading } from './date-reading.js';
import { parseJapaneseDate } from './japanese-date.js';
import { withArabicDigits } from './japanese-number.js';

/** The decade of a person's age, all that some rosters tell: 80代. It says nothing of a birth date. */
export interface AgeDecade {
  readonly ok: true;
  readonly kind: 'ageDecade';
  /** 10, 20 … 110: the lowest age of the decade, in years. */
  readonly decade: number;
}

/** What a cell "date of birth" (生年月日) holds. */
export type BirthReading = DateReading | AgeDecade;

/** Reads a date of birth with the precision that was written (昭和23年生まれ), or the decade of an age (80代, ８０歳代, 八十代). */
export function parseBirth(text: string): BirthReading {
  const plain = withArabicDigits(text).replace(/\s+/g, '');
  const decade = /^(\d{1,2}0)(?:歳)?代$/.exec(plain);
  if (decade && Number(decade[1]) <= 110) return { ok: true, kind: 'ageDecade', decade: Number(decade[1]) };
  return parseJapaneseDate(text.trim().replace(/(?:生まれ|うまれ|生)$/, ''));
}

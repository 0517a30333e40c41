import { type DateProblem, formatJapaneseDate, parseBirth } from '@tsunagari/kernel';
import { m } from '../../paraglide/messages.js';

const PROBLEMS: Readonly<Record<DateProblem, () => string>> = {
  DATE_NOT_READ: m.birth_not_read,
  DATE_ERA_MISSING: m.birth_era_missing,
  DATE_IMPOSSIBLE: m.date_impossible,
  DATE_BEFORE_ERA: m.birth_before_era,
  DATE_LUNISOLAR: m.birth_lunisolar,
  DATE_CONTRADICTORY: m.birth_contradictory,
};

/**
 * What typed words of a birth are understood as, with the precision in which they were told: 昭和23年（1948年）4月1日, 昭和23年（1948年）,
 * 80代. Nothing for an empty field; otherwise why they cannot be read.
 */
export function birthReading(words: string): { readonly understood: string | null; readonly problem: string | null } {
  if (words.trim() === '') return { understood: null, problem: null };
  const reading = parseBirth(words);
  if (!reading.ok) return { understood: null, problem: PROBLEMS[reading.code]() };
  if (reading.kind === 'ageDecade') return { understood: m.birth_decade({ decade: reading.decade }), problem: null };
  const date = formatJapaneseDate(reading.value, reading.precision);
  return {
    understood: reading.remarks.includes('PAST_ERA_END') ? m.birth_past_era({ date }) : date,
    problem: null,
  };
}

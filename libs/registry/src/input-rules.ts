import { type FieldProblem, type PlainDate, codePointLength, day, isKana } from '@tsunagari/kernel';

const NAME_LENGTH = 100;
const TEXT_LENGTH = 2000;

/** Problems of a name that people read: empty or longer than 100 characters. */
export function nameProblems(name: string, path: readonly string[]): FieldProblem[] {
  return lengthProblems(name, path, NAME_LENGTH, true);
}

/** Problems of a reading (ふりがな): empty, too long, or other characters than kana. */
export function kanaProblems(kana: string, path: readonly string[]): FieldProblem[] {
  const problems = lengthProblems(kana, path, NAME_LENGTH, true);
  return problems.length > 0 || isKana(kana) ? problems : [{ code: 'NOT_KANA', path }];
}

/** Problems of an optional text: longer than 2,000 characters. */
export function textProblems(
  text: string | null | undefined,
  path: readonly string[],
  longest = TEXT_LENGTH,
): FieldProblem[] {
  return lengthProblems(text ?? '', path, longest, false);
}

/** Problems of a code for people (`B06`): 1–20 Latin letters, digits and hyphens. */
export function codeProblems(code: string, path: readonly string[]): FieldProblem[] {
  return /^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/.test(code) ? [] : [{ code: 'NOT_A_CODE', path }];
}

const FIRST_DAY = day('1868-01-01');
const LAST_DAY = day('2199-12-31');

/**
 * Problems of a day that is recorded: before 1868 (明治元年), where fiscal years and eras begin, or after 2199. Nothing that a council
 * records lies outside; a mistyped year (0026 for 2026) does.
 */
export function dayProblems(date: PlainDate | null | undefined, path: readonly string[]): FieldProblem[] {
  return date == null || (date >= FIRST_DAY && date <= LAST_DAY) ? [] : [{ code: 'DAY_OUT_OF_RANGE', path }];
}

function lengthProblems(text: string, path: readonly string[], longest: number, isRequired: boolean): FieldProblem[] {
  if (isRequired && text.trim() === '') return [{ code: 'REQUIRED', path }];
  return codePointLength(text) > longest ? [{ code: 'TOO_LONG', path, details: { longest } }] : [];
}

import { type PlainDate, parsePlainDate } from '@tsunagari/kernel';
import type { GivenOptions } from './command.js';
import { usageError } from './command-errors.js';

/** The text of an option; null when it was not given. */
export function textOf(given: GivenOptions, name: string): string | null {
  const value = given[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** The text of an option that must be given. @throws CommandError */
export function requiredText(given: GivenOptions, name: string): string {
  const text = textOf(given, name);
  if (text === null) throw usageError(`--${name} を指定してください。`, `--${name} is required.`);
  return text;
}

/** One of the words that an option allows. @throws CommandError */
export function oneOf<Word extends string>(text: string, name: string, words: readonly Word[]): Word {
  const word = words.find((candidate) => candidate === text);
  if (word === undefined) {
    const choices = words.join(', ');
    throw usageError(`--${name} は次のどれかです: ${choices}`, `--${name} is one of: ${choices}`);
  }
  return word;
}

/** A whole number within bounds. @throws CommandError */
export function wholeNumber(text: string, name: string, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most))
    throw usageError(
      `--${name} は ${least} から ${most} までの整数です。`,
      `--${name} is a whole number from ${least} to ${most}.`,
    );
  return number;
}

/** A day written YYYY-MM-DD; `unless` when it was not given. @throws CommandError */
export function dayOf(given: GivenOptions, name: string, unless: PlainDate): PlainDate {
  const text = textOf(given, name);
  if (text === null) return unless;
  const date = parsePlainDate(text);
  if (date === null)
    throw usageError(
      `--${name} は 2026-04-01 のように書いた実在の日付です。`,
      `--${name} is an existing day like 2026-04-01.`,
    );
  return date;
}

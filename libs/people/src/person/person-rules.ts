import type { FieldProblem, PlainDate } from '@tsunagari/kernel';
import { kanaProblems, nameProblems, textProblems } from '@tsunagari/registry';
import { birthProblems } from './birth.js';

/** Fields of a person as they are typed. */
export interface WrittenPerson {
  readonly name?: string | null;
  readonly kana?: string | null;
  readonly birth?: string | null;
  readonly rosterNo?: string | null;
  readonly note?: string | null;
}

/** Problems of the fields; an absent name is none. */
export function personProblems(input: WrittenPerson, today: PlainDate): FieldProblem[] {
  return [
    ...(input.name == null ? [] : [...nameProblems(input.name, ['name']), ...characterProblems(input.name, ['name'])]),
    ...(input.kana == null || input.kana.trim() === '' ? [] : kanaProblems(input.kana.trim(), ['kana'])),
    ...birthProblems(input.birth, today, ['birth']),
    ...textProblems(input.rosterNo, ['rosterNo'], 50),
    ...textProblems(input.note, ['note']),
  ];
}

/** Characters that no name has: control characters and halves of a surrogate pair. */
export function characterProblems(text: string, path: readonly string[]): FieldProblem[] {
  return /[\p{Cc}\p{Surrogate}]/u.test(text) ? [{ code: 'NOT_A_CHARACTER', path }] : [];
}

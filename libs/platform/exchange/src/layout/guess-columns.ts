import { type FieldWords, confidenceOf } from './header-words.js';

/** What a column seems to hold. */
export interface Guess<Key extends string> {
  readonly key: Key;
  readonly confidence: number;
}

interface Candidate<Key extends string> extends Guess<Key> {
  readonly column: number;
  readonly many: boolean;
  readonly required: boolean;
}

/** So sure is a header that a required field may take the column from another one: 氏名（ふりがな） when no other column is 氏名. */
const SURE = 0.9;

/** Headers of columns by their parts, top to bottom; nothing where a column has none. */
export type HeaderParts = readonly (readonly string[])[];

/**
 * Guesses the field of each column by its header. The surest pair goes first, of two alike the left one; no field gets a second column
 * unless it may have many.
 */
export function guessColumns<Key extends string>(
  headers: HeaderParts,
  fields: readonly FieldWords<Key>[],
): ReadonlyMap<number, Guess<Key>> {
  const candidates = headers
    .flatMap((parts, column) => fields.map((words) => candidate(parts, column, words)))
    .filter(({ confidence }) => confidence > 0)
    .sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  const guesses = new Map<number, Candidate<Key>>();
  const taken = new Set<Key>();
  for (const found of candidates) {
    if (guesses.has(found.column) || (taken.has(found.key) && !found.many)) continue;
    guesses.set(found.column, found);
    taken.add(found.key);
  }
  for (const found of candidates) {
    const rival = guesses.get(found.column);
    if (!found.required || taken.has(found.key) || found.confidence < SURE || rival?.required === true) continue;
    guesses.set(found.column, found);
    taken.add(found.key);
  }
  return guesses;
}

function candidate<Key extends string>(
  parts: readonly string[],
  column: number,
  words: FieldWords<Key>,
): Candidate<Key> {
  const { key, many = false, required = false } = words.field;
  return { column, key, many, required, confidence: confidenceOf(parts, words) };
}

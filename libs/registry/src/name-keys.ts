import { kanaKey, kanaSearchKey, searchKey } from '@tsunagari/kernel';

/** By what a named record is found and sorted. */
export interface NameKeys {
  readonly kanaKey: string;
  readonly searchKey: string;
}

/** Keys of a name and its reading: found by either, in any writing, also without 濁点; sorted in 五十音 order. */
export function nameKeys(name: string, kana: string | null): NameKeys {
  const readings = kana === null ? [] : [searchKey(kana), kanaSearchKey(kana, { ignoreVoicing: true })];
  return { kanaKey: kanaKey(kana), searchKey: [searchKey(name), ...new Set(readings)].join(' ') };
}

/** Patterns for `search_key like any($n)` that find what a person typed; null when nothing was typed. */
export function searchPatterns(typed: string | null | undefined): string[] | null {
  const key = searchKey(typed ?? '');
  if (key === '') return null;
  return [...new Set([key, kanaSearchKey(key, { ignoreVoicing: true })])].map(
    (text) => `%${text.replace(/[\\%_]/g, '\\$&')}%`,
  );
}

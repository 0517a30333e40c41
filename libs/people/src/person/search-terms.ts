import { kanaKey, kanaSearchKey, searchKey } from '@tsunagari/kernel';

/** Keys of a person's name: for the order of lists, for comparing whole names, and for finding. */
export interface PersonKeys {
  readonly kanaKey: string;
  readonly nameKey: string;
  /** What the person is found by: the beginning of any of these. */
  readonly terms: readonly string[];
}

/** Keys of a name and its reading as they were given; 髙﨑　花子 is found by 高崎, 花子, たかさき, はなこ and ﾀｶｻｷ. */
export function personKeys(name: string, kana: string | null): PersonKeys {
  const written = [name, ...parts(name)].map(searchKey);
  const read = kana === null ? [] : [kana, ...parts(kana)].flatMap(readingKeys);
  const all = [...new Set([...written, ...read])].filter((term) => term !== '');
  // What begins a longer term is found with it: 見本田 by 見本田花子.
  const terms = all.filter((term) => !all.some((other) => other !== term && other.startsWith(term)));
  return { kanaKey: kanaKey(kana), nameKey: searchKey(name), terms };
}

/** For each word that was typed the terms that may begin with it; empty when nothing was typed. All words must be found. */
export function wantedTerms(typed: string): string[][] {
  const words = parts(typed);
  return words
    .map((word) => [...new Set([searchKey(word), ...readingKeys(word)])].filter((key) => key !== ''))
    .filter((keys) => keys.length > 0);
}

/** The text after the last one that begins with `prefix`, in the order of code points (COLLATE "C" of UTF-8). */
export function endOfPrefix(prefix: string): string {
  return `${prefix}\u{10FFFF}`;
}

function readingKeys(kana: string): string[] {
  return [kanaSearchKey(kana), kanaSearchKey(kana, { ignoreVoicing: true })];
}

function parts(text: string): string[] {
  return text.split(/[\s\u3000]+/u).filter((part) => part !== '');
}

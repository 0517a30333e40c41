import { codePointLength, searchKey } from '@tsunagari/kernel';
import type { LayoutField } from './layout.js';

const BRACKETED = /[(（〔［[【＜<「『][^)）〕］\]】＞>」』]*[)）〕］\]】＞>」』]/g;
const BRACKETS = /[()（）〔〕［］[\]【】＜＞<>「」『』]/g;
/** Signs that headers are adorned with: ※氏名, 氏名：. */
const ADORNMENT = /[※*＊★☆●○◎■□◆◇▼▽:：]|必須|任意/g;
const SHORTEST_PART = 2;

/** Words of a field, ready to be compared. */
export interface FieldWords<Key extends string> {
  readonly field: LayoutField<Key>;
  readonly words: ReadonlySet<string>;
}

/** Label and synonyms of each field as keys. */
export function wordsOf<Key extends string>(fields: readonly LayoutField<Key>[]): FieldWords<Key>[] {
  return fields.map((field) => ({
    field,
    words: new Set([field.label, ...field.synonyms].map(wordKey).filter((word) => word !== '')),
  }));
}

/** What two writings of one header share: TEL（自宅） and ＴＥＬ(自宅), お 名 前 and お名前. */
export function wordKey(text: string): string {
  return searchKey(text.replace(ADORNMENT, '').replace(BRACKETS, ''));
}

/**
 * How surely a header names a field, 0–1. The parts are those of a header of one or two rows, from top to bottom: ['連絡先', '電話'].
 * 1 = all of it is a known word; 0.97 = what stands in brackets is; 0.95 = what stands before them; 0.9 = its lower part; 0.85 = but for
 * a number at the end (電話2); 0.5–0.7 = a known word is contained, the longer the surer.
 */
export function confidenceOf<Key extends string>(parts: readonly string[], { words }: FieldWords<Key>): number {
  const whole = wordKey(parts.join(''));
  if (whole === '') return 0;
  if (words.has(whole)) return 1;
  const last = parts.at(-1) ?? '';
  const bracketed = (last.match(BRACKETED) ?? []).map(wordKey);
  if (bracketed.some((word) => words.has(word))) return 0.97;
  if (words.has(wordKey(parts.join('').replace(BRACKETED, '')))) return 0.95;
  if (words.has(wordKey(last)) || words.has(wordKey(last.replace(BRACKETED, '')))) return 0.9;
  if (words.has(whole.replace(/-?\d+$/, '')) || words.has(wordKey(last).replace(/-?\d+$/, ''))) return 0.85;
  return containedConfidence(whole, words);
}

function containedConfidence(whole: string, words: ReadonlySet<string>): number {
  let longest = 0;
  for (const word of words) {
    if (isTelling(word) && whole.includes(word)) longest = Math.max(longest, codePointLength(word));
  }
  return longest === 0 ? 0 : 0.5 + 0.2 * (longest / codePointLength(whole));
}

/** Short and Latin words stand in too many others (no in note) to be found inside them. */
function isTelling(word: string): boolean {
  return codePointLength(word) >= SHORTEST_PART && !/^[\da-z.-]+$/.test(word);
}

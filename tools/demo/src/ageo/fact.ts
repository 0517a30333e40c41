import type { PublicFactRow } from '@tsunagari/registry';
import { textOrNull } from './csv-rows.js';
import { inJapanese } from './wording.js';

/** How sure an assignment is: said by the source, inferred from other facts, or a judgement of the collector. */
export type Basis = 'stated' | 'inferred' | 'judgement';

/** Details with a value; what the source does not say is left out. Remarks come in Japanese. */
export function details(pairs: Readonly<Record<string, string>>): PublicFactRow['details'] {
  return Object.entries(pairs)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => ({ label, value: inJapanese(value) }));
}

/** What a fact is without any ties to the register. */
export const UNTIED = { text: null, asOf: null, branch: null, association: null, basis: null, details: [] } as const;

/** A day or wording of time; null when nothing stands there. */
export function asOfText(cell: string): string | null {
  const text = textOrNull(cell);
  return text === null ? null : inJapanese(text);
}

/** The basis at the start of a remark: `inferred (the base …)` is inferred. Null when nothing is assigned. */
export function basisOf(remark: string): Basis | null {
  const words = ['stated', 'inferred', 'judgement'] as const;
  return words.find((word) => remark.startsWith(word)) ?? null;
}

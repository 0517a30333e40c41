import type { StatusShape } from '@tsunagari/ui';
import type { ImportOutcome, ImportState } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';

/** Outcomes in the order in which they want attention. */
export const OUTCOMES = ['HOLD', 'POSSIBLE_DUPLICATE', 'WARN', 'IMPORT', 'DUPLICATE', 'SKIP'] as const;

const WORDS: Readonly<Record<ImportOutcome, () => string>> = {
  IMPORT: m.outcome_import,
  WARN: m.outcome_warn,
  HOLD: m.outcome_hold,
  DUPLICATE: m.outcome_duplicate,
  POSSIBLE_DUPLICATE: m.outcome_possible_duplicate,
  SKIP: m.outcome_skip,
};

/** What becomes of a row, in words. */
export function outcomeWord(outcome: ImportOutcome): string {
  return WORDS[outcome]();
}

/** And as a shape. */
export const OUTCOME_SHAPES: Readonly<Record<ImportOutcome, StatusShape>> = {
  IMPORT: 'done',
  WARN: 'half',
  HOLD: 'attention',
  DUPLICATE: 'none',
  POSSIBLE_DUPLICATE: 'open',
  SKIP: 'closed',
};

const STATES: Readonly<Record<ImportState, () => string>> = {
  MAPPING: m.import_state_mapping,
  CHECKED: m.import_state_checked,
  COMMITTED: m.import_state_committed,
  UNDONE: m.import_state_undone,
  DISCARDED: m.import_state_discarded,
};

/** How far an import is, in words. */
export function stateWord(state: ImportState): string {
  return STATES[state]();
}

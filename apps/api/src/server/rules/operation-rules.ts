import { readableVariables } from '../readable-text.js';
import { costRule } from './cost.rule.js';
import { existingOperationRule } from './existing-operation.rule.js';
import { houseRule } from './house.rule.js';
import { oneCommandRule } from './one-command.rule.js';
import type { OperationRule } from './operation-rule.js';
import { pledgeRule } from './pledge.rule.js';
import { sessionOnlyRule } from './session-only.rule.js';

/** What every operation must keep to, in this order; the first refusal is the answer. */
export const OPERATION_RULES: readonly OperationRule[] = [
  existingOperationRule,
  readableVariables,
  pledgeRule,
  houseRule,
  costRule,
  oneCommandRule,
  sessionOnlyRule,
];

import { forbidden } from './forbidden.js';
import type { OperationRule } from './operation-rule.js';

/** What lets its owner in another time, or keeps others out: a token that was stolen must not live on in it, even by one who knows the password. */
const SESSION_ONLY: ReadonlySet<string> = new Set([
  'addPasskey',
  'changeMyPassword',
  'confirmTotp',
  'createAccessToken',
  'removePasskey',
  'removeTotp',
  'startPasskey',
  'startTotp',
]);

/** Refuses changes of how one signs in to those who ask by a token. */
export const sessionOnlyRule: OperationRule = ({ operation, contextValue: { viewer, language } }) => {
  // There is one field: the rule of one command has refused several, and fragments.
  const [field] = operation?.operation === 'mutation' ? operation.selectionSet.selections : [];
  if (viewer?.by !== 'token' || field?.kind !== 'Field' || !SESSION_ONLY.has(field.name.value)) return;
  throw forbidden(language);
};

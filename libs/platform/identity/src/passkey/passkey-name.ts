import { type FieldProblem, codePointLength } from '@tsunagari/kernel';

const LONGEST = 50;

/** Problems of the name of a passkey: empty, or longer than 50 characters. */
export function passkeyNameProblems(name: string): FieldProblem[] {
  const length = codePointLength(name.trim());
  if (length === 0) return [{ code: 'REQUIRED', path: ['name'] }];
  return length > LONGEST ? [{ code: 'TOO_LONG', path: ['name'], details: { longest: LONGEST } }] : [];
}

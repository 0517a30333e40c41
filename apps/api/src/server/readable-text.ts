import { GraphQLError, type ValidationRule } from 'graphql';
import type { OperationRule } from './rules/operation-rule.js';

/** NUL, which PostgreSQL cannot keep, and halves of characters, which no one can read. */
const UNREADABLE = /\0|\p{Surrogate}/u;
/** No input of ours is nested deeper; a deeper one only keeps the server busy. */
const DEEPEST = 32;

/** Whether every text in a value, and every name, can be kept, and the value is not nested beyond reason. */
export function isReadable(value: unknown): boolean {
  const waiting: { readonly part: unknown; readonly depth: number }[] = [{ part: value, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { part, depth } = next;
    if (typeof part === 'string' && UNREADABLE.test(part)) return false;
    if (typeof part !== 'object' || part === null) continue;
    if (depth >= DEEPEST) return false;
    for (const [name, inner] of Object.entries(part)) {
      if (UNREADABLE.test(name)) return false;
      waiting.push({ part: inner, depth: depth + 1 });
    }
  }
  return true;
}

/** Refuses operations whose texts cannot be kept. */
export const readableLiterals: ValidationRule = (context) => ({
  StringValue(node) {
    if (!isReadable(node.value)) context.reportError(unreadable());
  },
});

/** Refuses variables whose texts cannot be kept. */
export const readableVariables: OperationRule = ({ request }) => {
  if (!isReadable(request.variables)) throw unreadable();
};

function unreadable(): GraphQLError {
  return new GraphQLError(
    '読めない文字（NUL や、文字の半分）が入っているか、入れ子が深すぎます。 / A text has NUL or half a character, or the input is nested too deeply.',
    { extensions: { code: 'BAD_INPUT', http: { status: 400 } } },
  );
}

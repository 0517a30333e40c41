/**
 * Marks in the JSON text of an answer. PostgreSQL escapes control characters inside of JSON strings, so a raw one can only be ours.
 */

/** Code of the mark of a value that needs a closer look: a null that may not be, a word that its enum does not have. */
export const LOOK_CLOSER = 1;

/** The same mark as SQL. Alone it stands for null; before a value it stands beside it. */
export const LOOK_CLOSER_SQL = String.raw`E'\x01'`;

/** White space after `{` that tells the member of an interface or union: one tab for the first, two for the second. */
export function memberMark(index: number): string {
  return '\t'.repeat(index + 1);
}

/** Key under which the member stands once the answer is parsed; no field can be called so. */
export const MEMBER_KEY = '\t';

const MARK = String.fromCharCode(LOOK_CLOSER);

/** The JSON text with its marks read: null for a mark that stands alone, the member's number as a key. */
export function readMarks(text: string): string {
  const [start = '', ...others] = text.split(MARK);
  const withNulls = others.map((part) => (part === '' || ',}]'.includes(part.charAt(0)) ? `null${part}` : part));
  return [start, ...withNulls]
    .join('')
    .replaceAll(
      /\{(\t+)(\}?)/g,
      (_, tabs: string, end: string) => `{"\\t":${tabs.length - 1}${end === '' ? ',' : '}'}`,
    );
}

import type { Run } from '../parameters/run.js';
import { LOOK_CLOSER } from './marks.js';

/**
 * Tokens in the JSON text of an answer: `␂n<place>:<key>␂` notes an object that is shown, `␂l<place>:<what is needed>␂` stands where
 * JavaScript writes a value. PostgreSQL escapes control characters inside of JSON strings, so a raw one can only be ours.
 */

/** Code of the character around tokens. */
const EDGE = 2;

/** The same character as SQL. */
export const EDGE_SQL = String.raw`E'\x02'`;

/** First letters of the tokens. */
export const NOTE = 'n';
export const LATE = 'l';

/** Writes the JSON text of a value from what the statement gave; null for a null that the schema forbids. */
export type LateText = (needed: unknown, run: Run) => string | null;

const LATE_CODE = LATE.charCodeAt(0);
const FORBIDDEN_NULL = Buffer.of(LOOK_CLOSER);

/** The bytes with every note taken out and every late value written in its place: one pass. */
export function withoutTokens(bytes: Buffer, late: readonly LateText[], run: Run): Buffer {
  const pieces: Buffer[] = [];
  let from = 0;
  for (let start = bytes.indexOf(EDGE); start >= 0; start = bytes.indexOf(EDGE, from)) {
    const end = bytes.indexOf(EDGE, start + 1);
    if (end < 0) throw new Error('A token of the answer has no end.');
    pieces.push(bytes.subarray(from, start));
    if (bytes[start + 1] === LATE_CODE) pieces.push(written(bytes.toString('utf8', start + 2, end), late, run));
    from = end + 1;
  }
  if (from === 0) return bytes;
  pieces.push(bytes.subarray(from));
  return Buffer.concat(pieces);
}

function written(token: string, late: readonly LateText[], run: Run): Buffer {
  const colon = token.indexOf(':');
  const text = late[Number(token.slice(0, colon))]?.(JSON.parse(token.slice(colon + 1)), run) ?? null;
  return text === null ? FORBIDDEN_NULL : Buffer.from(text);
}

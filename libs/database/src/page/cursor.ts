import { PageRefused } from './page-refused.js';

/** The place of one row in an ordered list: the values of the sort columns, the id last. */
export type CursorKey = readonly (string | number | null)[];

/** Cursors are opaque to clients: base64url of the JSON of the row's sort values. */
export function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');
}

/** @throws PageRefused when the text is no cursor of a list with `length` sort columns. */
export function decodeCursor(cursor: string, length: number, path: readonly string[]): CursorKey {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === length && key.every(isKeyPart)) return key;
  } catch {
    // Falls through to the refusal: the client sent something that is not ours.
  }
  throw new PageRefused('BAD_CURSOR', path);
}

function isKeyPart(part: unknown): part is string | number | null {
  return part === null || typeof part === 'string' || typeof part === 'number';
}

import { createHash } from 'node:crypto';

/** How a code is kept: `Mihon` and `mihon` are the same council. */
export function councilCodeOf(typed: string): string {
  return typed.trim().toLowerCase();
}

/**
 * The id of the council that is founded with a code (`kawa-shakyo`): always the same one, made from the code (a UUID v8 of its
 * SHA-256, RFC 9562). Row-level security shows a council only to those who name its id; so the operator, who knows the code, finds it,
 * and the key of the table lets no code be used twice. It is no secret: clients see it within the ids of the API.
 */
export function councilIdOfCode(code: string): string {
  const bytes = createHash('sha256')
    .update(`tsunagari council ${councilCodeOf(code)}`, 'utf8')
    .digest()
    .subarray(0, 16);
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

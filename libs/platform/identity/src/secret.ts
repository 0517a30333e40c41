import { hash, randomBytes } from 'node:crypto';

/** A random secret of 256 bits as text for a cookie or a header, and the hash that is kept of it. */
export function newSecret(): { readonly token: string; readonly hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** SHA-256 in hex; enough for secrets of full entropy (not for passwords). */
export function hashOf(token: string): string {
  return hash('sha256', token, 'hex');
}

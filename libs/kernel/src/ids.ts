import { fromBase64Url, toBase64Url } from './base64url.js';
import type { Clock } from './clock.js';

/** The part of the Web Crypto API that every runtime of this project has. */
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const TYPE_NAME = /^[A-Z][A-Za-z0-9]*$/;
const LONGEST_GLOBAL_ID = 200;
const LENGTH = 16;
/** Random bytes for many ids: asked for one by one, each id would wait for the system. */
const RANDOM = new Uint8Array(64 * LENGTH);
let used = RANDOM.length;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A record as clients name it. */
export interface GlobalId {
  /** Name of the type in the GraphQL schema: Branch. */
  readonly typeName: string;
  readonly id: string;
}

/** A new UUID v7 (RFC 9562): ordered by the millisecond of its making, random after that. */
export function newId(clock: Clock): string {
  if (used === RANDOM.length) {
    crypto.getRandomValues(RANDOM);
    used = 0;
  }
  const random = RANDOM.subarray(used, used + LENGTH);
  used += LENGTH;
  return uuidV7(clock.now().getTime(), random);
}

/** The UUID v7 of a time (ms since 1970) and 16 random bytes, of which the last ten are used. */
export function uuidV7(time: number, random: Uint8Array): string {
  const bytes = Uint8Array.from(random);
  for (let index = 5, rest = time; index >= 0; index--, rest = Math.floor(rest / 256)) bytes[index] = rest % 256;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  let hex = '';
  for (const byte of bytes) hex += HEX[byte] ?? '';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Whether a text is a UUID of any version in lower case, the only form that this project writes. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** The id that clients see: base64url of `Branch:018f…`. @throws RangeError when type name or UUID have another form. */
export function toGlobalId(typeName: string, id: string): string {
  if (!TYPE_NAME.test(typeName) || !isUuid(id)) throw new RangeError(`no global id for ${typeName}:${id}`);
  return toBase64Url(`${typeName}:${id}`);
}

/** Reads a global id; null for anything that {@link toGlobalId} did not make, whatever a client sends. */
export function fromGlobalId(globalId: string): GlobalId | null {
  if (globalId.length > LONGEST_GLOBAL_ID) return null;
  const [typeName = '', id = '', ...rest] = (fromBase64Url(globalId) ?? '').split(':');
  return rest.length === 0 && TYPE_NAME.test(typeName) && isUuid(id) ? { typeName, id } : null;
}

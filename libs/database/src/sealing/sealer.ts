import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { type HashedPlace, SealBroken, type SealedPlace, type Sealer } from '@tsunagari/kernel';

const KIND = 's1';
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The keys of an installation, 32 bytes each: the present one, which seals, and behind it older ones, which still open. */
export type KeyRing = readonly [Buffer, ...Buffer[]];

interface RingKey {
  /** Names the key in each sealed text; derived from it, so that it needs no list beside. */
  readonly id: string;
  readonly secret: Buffer;
  readonly searchSecret: Buffer;
}

/** How a key is named in the texts that it seals; the name tells nothing of the key. */
export function keyName(key: Buffer): string {
  return derived(key, 'name of a key', 6).toString('base64url');
}

/** How every text begins that a key has sealed. */
export function sealedBeginning(key: Buffer): string {
  return `${KIND}.${keyName(key)}.`;
}

/**
 * Seals with AES-256-GCM under a key derived from that of the installation; the place is the additional data. A sealed text reads
 * `s1.<key>.<iv, text and tag as base64url>`. Older keys of the ring still open what they sealed and find what they hashed, until
 * everything is sealed anew and they are retired.
 */
export function sealerOf(...keys: KeyRing): Sealer {
  const ring = keys.map((key): RingKey => ({
    id: keyName(key),
    secret: derived(key, 'sealing', 32),
    searchSecret: derived(key, 'search', 32),
  }));
  const [present] = ring as [RingKey];
  return {
    seal(text, place) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, present.secret, iv).setAAD(writtenPlace(place));
      const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${KIND}.${present.id}.${sealed.toString('base64url')}`;
    },
    open(sealed, place) {
      const [kind, keyId, body = ''] = sealed.split('.');
      const key = ring.find(({ id }) => id === keyId);
      if (kind !== KIND || !key) throw new SealBroken('sealed in another way or with an unknown key');
      return opened(Buffer.from(body, 'base64url'), key, place);
    },
    searchHash: (text, place) => hashed(text, place, present),
    searchHashes: (text, place) => ring.map((key) => hashed(text, place, key)),
  };
}

function hashed(text: string, { table, column, councilId }: HashedPlace, { searchSecret }: RingKey): string {
  const hash = createHmac('sha256', searchSecret);
  return hash
    .update(JSON.stringify([table, column, councilId, text]))
    .digest('base64url')
    .slice(0, 27);
}

function opened(body: Buffer, { secret }: RingKey, place: SealedPlace): string {
  try {
    const decipher = createDecipheriv(CIPHER, secret, body.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(writtenPlace(place)).setAuthTag(body.subarray(-TAG_BYTES));
    const text = decipher.update(body.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8');
    return text + decipher.final('utf8');
  } catch {
    throw new SealBroken('changed, or moved from its place');
  }
}

function writtenPlace({ table, column, councilId, id }: SealedPlace): Buffer {
  return Buffer.from(JSON.stringify([table, column, councilId, id]), 'utf8');
}

function derived(key: Buffer, purpose: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `tsunagari ${purpose}`, bytes));
}

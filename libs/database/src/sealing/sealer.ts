import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { SealBroken, type SealedPlace, type Sealer } from '@tsunagari/kernel';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

interface RingKey {
  /** Names the key in each sealed text; derived from it, so that it needs no list beside. */
  readonly id: string;
  readonly secret: Buffer;
}

/**
 * Seals with AES-256-GCM under a key derived from that of the installation; the place is the additional data. A sealed text reads
 * `s1.<key>.<iv, text and tag as base64url>`. Older keys of the ring still open what they sealed; the search key is that of the last
 * key, which stays when a new one is put in front.
 * @param keys 32 bytes each, the present one first.
 */
export function sealerOf(...keys: readonly [Buffer, ...Buffer[]]): Sealer {
  const ring = keys.map((key): RingKey => ({
    id: derived(key, 'name of a key', 6).toString('base64url'),
    secret: derived(key, 'sealing', 32),
  }));
  const [present] = ring as [RingKey];
  const searchSecret = derived(keys.at(-1) ?? keys[0], 'search', 32);
  return {
    seal(text, place) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, present.secret, iv).setAAD(writtenPlace(place));
      const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `s1.${present.id}.${sealed.toString('base64url')}`;
    },
    open(sealed, place) {
      const [kind, keyId, body = ''] = sealed.split('.');
      const key = ring.find(({ id }) => id === keyId);
      if (kind !== 's1' || !key) throw new SealBroken('sealed in another way or with an unknown key');
      return opened(Buffer.from(body, 'base64url'), key, place);
    },
    searchHash(text, { table, column, councilId }) {
      const hash = createHmac('sha256', searchSecret);
      return hash
        .update(JSON.stringify([table, column, councilId, text]))
        .digest('base64url')
        .slice(0, 27);
    },
  };
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

import { type KeyObject, createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { PasskeyAssertion, PasskeyRegistration } from '../src/passkey/relying-party.js';

/** What of the options an authenticator and its browser look at. */
interface Asked {
  readonly challenge: string;
  readonly rp?: { readonly id?: string };
  readonly rpId?: string;
  readonly user?: { readonly id: string };
}

/** How an authenticator may behave differently from a good one. */
export interface Behaviour {
  /** Whether it checks finger, face or PIN. */
  readonly verifiesUser?: boolean;
  /** What it says how often it has signed; otherwise one more than before. */
  readonly counter?: number;
  readonly origin?: string;
  readonly challenge?: string;
  readonly userHandle?: string | null;
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_KEY = 0x40;

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
const base64url = (data: string | Buffer): string => Buffer.from(data).toString('base64url');

/** A passkey in memory with its browser: ES256, attestation "none", one key (WebAuthn Level 3, §6.1 and §6.5). */
export class SoftwareAuthenticator {
  readonly credentialId: string;
  readonly #privateKey: KeyObject;
  readonly #publicKey: Buffer;
  #counter = 0;
  #userHandle: string | null = null;

  constructor(
    private readonly origin: string,
    credentialId = base64url(randomBytes(32)),
  ) {
    this.credentialId = credentialId;
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#privateKey = privateKey;
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.#publicKey = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ]);
  }

  /** Makes the key pair known to a site. */
  register(asked: Asked, behaviour: Behaviour = {}): PasskeyRegistration {
    this.#userHandle = asked.user?.id ?? null;
    const id = Buffer.from(this.credentialId, 'base64url');
    const length = Buffer.from([id.length >> 8, id.length & 0xff]);
    const made = Buffer.concat([Buffer.alloc(16), length, id, this.#publicKey]);
    const data = Buffer.concat([this.#head(asked.rp?.id ?? '', HAS_KEY, behaviour), made]);
    const attestation = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
      Buffer.from([data.length]),
      data,
    ]);
    return {
      credentialId: this.credentialId,
      clientData: this.#clientData('webauthn.create', asked, behaviour),
      attestation: base64url(attestation),
      transports: ['internal'],
    };
  }

  /** Signs the question of a site. */
  answer(asked: Asked, behaviour: Behaviour = {}): PasskeyAssertion {
    this.#counter += 1;
    const data = this.#head(asked.rpId ?? '', 0, behaviour);
    const clientData = this.#clientData('webauthn.get', asked, behaviour);
    const signed = Buffer.concat([data, sha256(Buffer.from(clientData, 'base64url'))]);
    return {
      credentialId: this.credentialId,
      clientData,
      authenticatorData: base64url(data),
      signature: base64url(sign('sha256', signed, this.#privateKey)),
      userHandle: behaviour.userHandle === undefined ? this.#userHandle : behaviour.userHandle,
    };
  }

  #head(site: string, flags: number, { verifiesUser = true, counter = this.#counter }: Behaviour): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([
      sha256(site),
      Buffer.from([USER_PRESENT | (verifiesUser ? USER_VERIFIED : 0) | flags]),
      count,
    ]);
  }

  #clientData(type: string, { challenge: asked }: Asked, { origin = this.origin, challenge = asked }: Behaviour) {
    return base64url(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }
}

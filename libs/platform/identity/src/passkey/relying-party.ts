/** The site for which passkeys hold (Relying Party of WebAuthn). A passkey of one site is useless on any other: it cannot be phished. */
export interface RelyingParty {
  /** Host name without a port: `tsunagari.example.jp`. Passkeys are lost when it changes. */
  readonly id: string;
  /** Origins whose pages may ask for a passkey: `https://tsunagari.example.jp`. */
  readonly origins: readonly string[];
}

/** What an authenticator answered to the question of a sign-in, each part in base64url as WebAuthn writes it. */
export interface PasskeyAssertion {
  readonly credentialId: string;
  readonly clientData: string;
  readonly authenticatorData: string;
  readonly signature: string;
  /** For whom the passkey was made; authenticators give it when nobody was named before. */
  readonly userHandle: string | null;
}

/** A new key pair of an authenticator, each part in base64url as WebAuthn writes it. */
export interface PasskeyRegistration {
  readonly credentialId: string;
  readonly clientData: string;
  readonly attestation: string;
  /** Ways to reach the authenticator: `internal`, `usb`, `hybrid` … */
  readonly transports: readonly string[];
}

/** What a passkey knows of its owner: the account's id, nothing personal. */
export function userHandleOf(accountId: string): string {
  return Buffer.from(accountId, 'utf8').toString('base64url');
}

/** The question that an answer says to answer; null when there is none in it. */
export function challengeIn(clientData: string): string | null {
  try {
    const told: unknown = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8'));
    const isTold = typeof told === 'object' && told !== null && 'challenge' in told;
    return isTold && typeof told.challenge === 'string' ? told.challenge : null;
  } catch {
    return null;
  }
}

import { generateSecret, generateURI, verifySync } from 'otplib';

/** Seconds of clock difference that are forgiven, either way: one step (RFC 6238 §5.2). */
const TOLERANCE = 30;

/** A new secret for an authenticator app: 160 bits in Base32. */
export function newTotpSecret(): string {
  return generateSecret();
}

/** What an authenticator app reads from a QR code. */
export function totpUri(secret: string, account: string, issuer: string): string {
  return generateURI({ secret, label: account, issuer });
}

/**
 * The step of a code that is right now and was not taken before; null otherwise. Full-width digits and spaces are understood.
 * @param lastStep step of the last code that was taken, 0 for none.
 */
export function stepOfCode(secret: string, typed: string, now: Date, lastStep: number): number | null {
  const token = typed.normalize('NFKC').replace(/[\s-]/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const result = verifySync({
    secret,
    token,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: TOLERANCE,
    ...(lastStep > 0 ? { afterTimeStep: lastStep } : {}),
  });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}

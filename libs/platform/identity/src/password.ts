import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { type FieldProblem, codePointLength } from '@tsunagari/kernel';
import { emailKeyOf } from './account.entity.js';

/** The library's number for argon2id (its enum cannot be used with isolated modules). */
const ARGON2ID = 2;
/** argon2id with 19 MiB, 2 passes, 1 lane: OWASP Password Storage Cheat Sheet (2024). */
const PARAMETERS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const SHORTEST = 12;
const LONGEST = 200;

/** The argon2id hash of a password, with its parameters and salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), PARAMETERS);
}

/** Whether the password is the one that was hashed. */
export function isPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password.normalize('NFKC'));
}

let decoy: Promise<string> | undefined;

/** Takes as long as checking a real password, so that the time does not tell whether an account exists. */
export async function pretendToCheck(password: string): Promise<void> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  await isPassword(await decoy, password);
}

/** Problems of a new password: shorter than 12 characters, longer than 200, or the e-mail address itself. Length counts, not kinds of characters (NIST SP 800-63B). */
export function passwordProblems(password: string, email: string, path: readonly string[]): FieldProblem[] {
  const length = codePointLength(password);
  if (length < SHORTEST) return [{ code: 'PASSWORD_TOO_SHORT', path, details: { shortest: SHORTEST } }];
  if (length > LONGEST) return [{ code: 'TOO_LONG', path, details: { longest: LONGEST } }];
  return emailKeyOf(password) === emailKeyOf(email) ? [{ code: 'PASSWORD_IS_EMAIL', path }] : [];
}

import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { Database } from '@tsunagari/database';
import type { Clock } from '@tsunagari/kernel';
import type { SignedIn } from '../begin-session.js';
import { checkAssertion } from '../passkey/check-assertion.js';
import { passkeyRequest } from '../passkey/enter-by-passkey.js';
import type { PasskeyAssertion, RelyingParty } from '../passkey/relying-party.js';
import { hashOf } from '../secret.js';
import { endWaiting } from './answer-challenge.js';

/**
 * What the browser needs to ask for a passkey of the account whose sign-in waits; null when none waits. The challenge of the sign-in is
 * itself the question to the passkey: random, kept as a hash, answered once, and ended after five minutes.
 */
export async function offerPasskeyProof(
  database: Database,
  { challenge, relyingParty }: { readonly challenge: string; readonly relyingParty: RelyingParty },
  clock: Clock,
): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
  const tokenHash = hashOf(challenge);
  const [waiting] = await database.reader({ tokenHash }).rows<{ councilId: string; accountId: string }>(
    `select council_id as "councilId", account_id as "accountId" from sign_in_challenge
       where token_hash = $1 and answered_at is null and expires_at > $2`,
    [tokenHash, clock.now().toISOString()],
  );
  if (!waiting) return null;
  const passkeys = await database
    .reader({ councilId: waiting.councilId })
    .rows<{ credentialId: string; transports: string[] }>(
      `select credential_id as "credentialId", transports from passkey where account_id = $1 order by id`,
      [waiting.accountId],
    );
  return passkeys.length === 0 ? null : passkeyRequest(relyingParty, challenge, passkeys);
}

/** Checks the passkey for a sign-in that waits and begins the session; null when it does not fit, after too many attempts, or too late. */
export async function answerByPasskey(
  database: Database,
  given: { readonly challenge: string; readonly assertion: PasskeyAssertion; readonly relyingParty: RelyingParty },
  clock: Clock,
  correlationId: string,
): Promise<SignedIn | null> {
  return endWaiting(database, given.challenge, clock, correlationId, {
    by: 'passkey',
    isRight: (context) => checkAssertion(context, given),
  });
}

import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { type Database, inUnitOfWork } from '@tsunagari/database';
import type { Clock } from '@tsunagari/kernel';
import { type SignedIn, beginSession } from '../begin-session.js';
import { isEnabled } from '../is-enabled.js';
import { hashOf } from '../secret.js';
import { checkAssertion } from './check-assertion.js';
import { askPasskey, takeChallenge } from './passkey-challenge.js';
import { NOBODYS_COUNCIL } from './passkey.entities.js';
import { type PasskeyAssertion, type RelyingParty, userHandleOf } from './relying-party.js';
import { webAuthn } from './web-authn.js';

const NOBODY = { councilId: NOBODYS_COUNCIL, accountId: null, askedFor: 'SIGN_IN' } as const;

/** What the browser needs to ask for any passkey of this site, without a name being typed; it tells nothing of any account. */
export async function offerPasskeySignIn(
  database: Database,
  relyingParty: RelyingParty,
  clock: Clock,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const challenge = await inUnitOfWork(database, { councilId: NOBODYS_COUNCIL }, ({ manager }) =>
    askPasskey(manager, NOBODY, clock),
  );
  return passkeyRequest(relyingParty, challenge, []);
}

/** What the browser needs to ask for one of these passkeys; for any when none is named. */
export async function passkeyRequest(
  relyingParty: RelyingParty,
  challenge: string,
  passkeys: readonly { readonly credentialId: string; readonly transports: readonly string[] }[],
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await webAuthn();
  return generateAuthenticationOptions({
    rpID: relyingParty.id,
    challenge: Buffer.from(challenge, 'base64url'),
    userVerification: 'required',
    ...(passkeys.length > 0
      ? { allowCredentials: passkeys.map(({ credentialId: id, transports }) => ({ id, transports: [...transports] })) }
      : {}),
  });
}

/**
 * Begins a session for the owner of a passkey, who has shown with it both what he has and what he is or knows: no password and no code is
 * asked. Null when the answer does not fit, for whatever reason.
 */
export async function enterByPasskey(
  database: Database,
  { assertion, relyingParty }: { readonly assertion: PasskeyAssertion; readonly relyingParty: RelyingParty },
  clock: Clock,
  correlationId: string,
): Promise<SignedIn | null> {
  const challenge = await inUnitOfWork(database, { councilId: NOBODYS_COUNCIL }, ({ manager }) =>
    takeChallenge(manager, NOBODY, assertion.clientData, clock),
  );
  if (challenge === null) return null;
  const owner = await ownerOf(database, assertion);
  if (!owner) return null;
  const { councilId, accountId } = owner;
  return inUnitOfWork(database, { councilId, accountId }, async ({ manager, reader, sealer }) => {
    const context = { actor: { councilId, accountId, grants: [] }, manager, reader, sealer, clock, correlationId };
    if (!(await isEnabled(context, accountId))) return null;
    const isRight = await checkAssertion(context, { assertion, challenge, relyingParty });
    return isRight ? beginSession(context, accountId, 'passkey') : null;
  });
}

/** Whose passkey it is, as the authenticator itself must say. Two councils could hold a credential of one id. */
async function ownerOf(database: Database, { credentialId, userHandle }: PasskeyAssertion) {
  const tokenHash = hashOf(credentialId);
  const found = await database
    .reader({ tokenHash })
    .rows<{ councilId: string; accountId: string }>(
      `select council_id as "councilId", account_id as "accountId" from passkey where credential_hash = $1`,
      [tokenHash],
    );
  return found.find(({ accountId }) => userHandleOf(accountId) === userHandle);
}

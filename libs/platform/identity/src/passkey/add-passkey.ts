import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { newId, refuseProblems } from '@tsunagari/kernel';
import { type Proof, proveAnew } from '../prove-anew.js';
import { ownKey } from '../prove-oneself.js';
import { hashOf } from '../secret.js';
import { askPasskey, takeChallenge } from './passkey-challenge.js';
import { passkeyNameProblems } from './passkey-name.js';
import { Passkey } from './passkey.entities.js';
import { PasskeyInUse, PasskeyRefused, PasskeysTooMany } from './passkey.errors.js';
import type { PasskeyRegistration, RelyingParty } from './relying-party.js';
import { webAuthn } from './web-authn.js';

/** More passkeys than anyone carries. */
const MOST_PASSKEYS = 20;

/** What it takes to begin. */
export interface StartPasskey extends Proof {
  readonly relyingParty: RelyingParty;
  /** Name of the site as the authenticator shows it: 「上尾市社協 つながり」. */
  readonly siteName: string;
}

/**
 * Begins to add a passkey to one's own account, with the password as proof, and the code of an authenticator app: what the browser needs to make
 * one.
 * @throws Forbidden, NotFound, PasswordWrong, CodeWrong, PasskeysTooMany
 */
export async function startPasskey(
  context: CommandContext,
  { relyingParty, siteName, ...proof }: StartPasskey,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const account = await proveAnew(context, proof);
  const key = ownKey(context.actor);
  const present = await context.manager.findBy(Passkey, { councilId: key.councilId, accountId: key.id });
  if (present.length >= MOST_PASSKEYS) throw new PasskeysTooMany(MOST_PASSKEYS);
  const asked = { councilId: key.councilId, accountId: key.id, askedFor: 'ADD' } as const;
  const challenge = await askPasskey(context.manager, asked, context.clock);
  await recordAudit(context, { action: 'account.start-passkey', subjectType: 'Account', subjectId: key.id });
  const { generateRegistrationOptions } = await webAuthn();
  return generateRegistrationOptions({
    rpID: relyingParty.id,
    rpName: siteName,
    userID: new TextEncoder().encode(key.id),
    userName: account.email,
    userDisplayName: account.displayName,
    challenge: Buffer.from(challenge, 'base64url'),
    attestationType: 'none',
    excludeCredentials: present.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** A passkey that the browser has made. */
export interface AddPasskey {
  readonly name: string;
  readonly registration: PasskeyRegistration;
  readonly relyingParty: RelyingParty;
}

/** Adds the passkey that the browser has made; returns its id. @throws Forbidden, InvalidInput, PasskeyRefused, PasskeyInUse */
export async function addPasskey(context: CommandContext, input: AddPasskey): Promise<string> {
  const { manager, actor, clock } = context;
  const { councilId, id: accountId } = ownKey(actor);
  refuseProblems(passkeyNameProblems(input.name));
  const asked = { councilId, accountId, askedFor: 'ADD' } as const;
  const challenge = await takeChallenge(manager, asked, input.registration.clientData, clock);
  const credential = challenge === null ? null : await credentialOf(input, challenge);
  if (credential === null) throw new PasskeyRefused();
  const credentialHash = hashOf(credential.id);
  if (await manager.existsBy(Passkey, { councilId, credentialHash })) throw new PasskeyInUse();
  const id = newId(clock);
  await manager.insert(Passkey, {
    councilId,
    id,
    accountId,
    name: input.name.trim(),
    credentialId: credential.id,
    credentialHash,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: [...input.registration.transports],
    createdAt: clock.now(),
    lastUsedAt: null,
  });
  await recordAudit(context, { action: 'account.add-passkey', subjectType: 'Passkey', subjectId: id });
  return id;
}

/** The credential within an answer; null when the answer is not to this question, not of this site, or not well made. */
async function credentialOf({ registration, relyingParty }: AddPasskey, expectedChallenge: string) {
  const { credentialId, clientData, attestation, transports } = registration;
  try {
    const { verifyRegistrationResponse } = await webAuthn();
    const { registrationInfo } = await verifyRegistrationResponse({
      response: {
        id: credentialId,
        rawId: credentialId,
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON: clientData, attestationObject: attestation, transports: [...transports] },
      },
      expectedChallenge,
      expectedOrigin: [...relyingParty.origins],
      expectedRPID: relyingParty.id,
      requireUserVerification: true,
    });
    return registrationInfo?.credential ?? null;
  } catch {
    // The library throws plain errors for whatever does not fit.
    return null;
  }
}

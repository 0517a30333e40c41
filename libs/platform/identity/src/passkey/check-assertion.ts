import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { Passkey } from './passkey.entities.js';
import { type PasskeyAssertion, type RelyingParty, userHandleOf } from './relying-party.js';
import { webAuthn } from './web-authn.js';

/** An answer and the question that it must answer. */
export interface CheckedAssertion {
  readonly assertion: PasskeyAssertion;
  readonly challenge: string;
  readonly relyingParty: RelyingParty;
}

/** The same as {@link hasSigned}; the trail tells that it was refused. For those who return a refusal: one that is thrown undoes the row. */
export async function checkAssertion(context: CommandContext, asked: CheckedAssertion): Promise<boolean> {
  const isRight = await hasSigned(context, asked);
  if (!isRight) await recordRefusedPasskey(context);
  return isRight;
}

/** Tells in the trail that a passkey of the acting account was refused. */
export async function recordRefusedPasskey(context: CommandContext): Promise<void> {
  const { accountId } = context.actor;
  if (accountId === null) return;
  await recordAudit(context, { action: 'session.refuse-passkey', subjectType: 'Account', subjectId: accountId });
}

/**
 * Whether a passkey of the acting account has signed this question on this site, its owner checked by finger, face or PIN, and its counter
 * not run back (a copy would show so). Notes the use.
 */
export async function hasSigned({ manager, actor, clock }: CommandContext, asked: CheckedAssertion): Promise<boolean> {
  const { councilId, accountId } = actor;
  if (accountId === null) return false;
  const { credentialId, userHandle } = asked.assertion;
  const passkey = await manager.findOne(Passkey, {
    where: { councilId, accountId, credentialId },
    lock: { mode: 'pessimistic_write' },
  });
  const isOwners = userHandle === null || userHandle === userHandleOf(accountId);
  const counter = passkey !== null && isOwners ? await counterOf(passkey, asked) : null;
  if (passkey === null || counter === null) return false;
  await manager.update(Passkey, { councilId, id: passkey.id }, { counter, lastUsedAt: clock.now() });
  return true;
}

/** The counter that a right answer carries; null for a wrong one. */
async function counterOf(
  { publicKey, counter, transports }: Passkey,
  { assertion, challenge, relyingParty }: CheckedAssertion,
): Promise<number | null> {
  const { credentialId: id, clientData, authenticatorData, signature, userHandle } = assertion;
  try {
    const { verifyAuthenticationResponse } = await webAuthn();
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData,
          authenticatorData,
          signature,
          ...(userHandle === null ? {} : { userHandle }),
        },
      },
      expectedChallenge: challenge,
      expectedOrigin: [...relyingParty.origins],
      expectedRPID: relyingParty.id,
      credential: { id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter, transports },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    // The library throws plain errors for whatever does not fit.
    return null;
  }
}

import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { CommandContext } from '@tsunagari/database';
import { ownKey } from '../prove-oneself.js';
import { hasSigned } from './check-assertion.js';
import { passkeyRequest } from './enter-by-passkey.js';
import { askPasskey, takeChallenge } from './passkey-challenge.js';
import type { ProofUse } from './passkey-use.js';
import { Passkey } from './passkey.entities.js';
import { NoPasskey, PasskeyRefused } from './passkey.errors.js';
import type { PasskeyAssertion, RelyingParty } from './relying-party.js';

/** A passkey of the own account that was asked for in the middle of a session. */
export interface PasskeyProof {
  readonly assertion: PasskeyAssertion;
  readonly relyingParty: RelyingParty;
}

/** What the browser needs to ask for a passkey of the own account; its answer is good once, within five minutes, for this alone. @throws Forbidden, NoPasskey */
export async function startPasskeyProof(
  context: CommandContext,
  { relyingParty, askedFor }: { readonly relyingParty: RelyingParty; readonly askedFor: ProofUse },
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { councilId, id: accountId } = ownKey(context.actor);
  const passkeys = await context.manager.findBy(Passkey, { councilId, accountId });
  if (passkeys.length === 0) throw new NoPasskey();
  const challenge = await askPasskey(context.manager, { councilId, accountId, askedFor }, context.clock);
  return passkeyRequest(relyingParty, challenge, passkeys);
}

/** 本人の確認 by a passkey, whose owner was checked by finger, face or PIN. `keepRefusedAnswer` follows a refusal. @throws Forbidden, PasskeyRefused */
export async function proveByPasskey(
  context: CommandContext,
  { assertion, relyingParty }: PasskeyProof,
  askedFor: ProofUse,
): Promise<void> {
  const { councilId, id: accountId } = ownKey(context.actor);
  const asked = { councilId, accountId, askedFor };
  const challenge = await takeChallenge(context.manager, asked, assertion.clientData, context.clock);
  if (challenge === null) throw new PasskeyRefused();
  if (!(await hasSigned(context, { assertion, challenge, relyingParty }))) throw new PasskeyRefused();
}

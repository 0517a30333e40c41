import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerByPasskey, enterByPasskey, offerPasskeyProof, offerPasskeySignIn } from '@tsunagari/identity';
import * as v from 'valibot';
import { type AuthEndpoint, callerOf, letIn, letWait, refuseOtherOrigins } from './auth.js';
import { send } from './http-answer.js';
import { readable } from './given-text.js';
import { BadRequest, readJson } from './request.js';

const challenge = v.nullish(readable(100), null);
const question = v.object({ challenge });
const base64url = (longest: number) => v.pipe(v.string(), v.regex(/^[\w-]+$/), v.maxLength(longest));

/** What `PublicKeyCredential.toJSON()` gives, as far as it is needed; lengths of WebAuthn Level 3. */
const answer = v.object({
  challenge,
  credential: v.object({
    id: base64url(1_364),
    response: v.object({
      clientDataJSON: base64url(4_096),
      authenticatorData: base64url(4_096),
      signature: base64url(4_096),
      userHandle: v.nullish(base64url(86), null),
    }),
  }),
});

/**
 * `POST /auth/passkey/options`: 200 with what `navigator.credentials.get` needs – with the challenge of a sign-in that waits for a second
 * proof, for the passkeys of its account (401 PASSKEY_REFUSED when none waits), without one for any passkey of this site; 429.
 */
export async function answerPasskeyOptions(
  auth: AuthEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  refuseOtherOrigins(auth, request);
  const given = v.safeParse(question, await readJson(request));
  if (!given.success) throw unreadable();
  const { address, isShared } = callerOf(auth, request);
  const wait = auth.throttle.askPasskey(address, isShared);
  if (wait !== null) return letWait(response, wait);
  const { database, clock } = auth;
  const { relyingParty } = auth.site;
  const waiting = given.output.challenge;
  const options =
    waiting === null
      ? await offerPasskeySignIn(database, relyingParty, clock)
      : await offerPasskeyProof(database, { challenge: waiting, relyingParty }, clock);
  if (options === null) return send(response, 401, { code: 'PASSKEY_REFUSED' });
  send(response, 200, options);
}

/**
 * `POST /auth/passkey`: what a passkey answered, with the challenge of a sign-in that waits, or alone; 204 with a cookie;
 * 401 PASSKEY_REFUSED, whatever does not fit; 429 SIGN_IN_THROTTLED.
 */
export async function answerPasskey(
  auth: AuthEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
  correlationId: string,
): Promise<void> {
  refuseOtherOrigins(auth, request);
  const given = v.safeParse(answer, await readJson(request));
  if (!given.success) throw unreadable();
  const { address, isShared } = callerOf(auth, request);
  const wait = auth.throttle.attemptUnnamed(address, isShared);
  if (wait !== null) return letWait(response, wait);
  const { database, clock } = auth;
  const { relyingParty } = auth.site;
  const { id, response: told } = given.output.credential;
  const { clientDataJSON: clientData, authenticatorData, signature, userHandle } = told;
  const assertion = { credentialId: id, clientData, authenticatorData, signature, userHandle };
  const waiting = given.output.challenge;
  const session =
    waiting === null
      ? await enterByPasskey(database, { assertion, relyingParty }, clock, correlationId)
      : await answerByPasskey(database, { challenge: waiting, assertion, relyingParty }, clock, correlationId);
  if (session === null) return send(response, 401, { code: 'PASSKEY_REFUSED' });
  auth.throttle.succeedUnnamed(address);
  letIn(auth, response, session);
}

function unreadable(): BadRequest {
  return new BadRequest(400, 'BAD_INPUT', 'パスキーの答えとして読めません。 / This is not the answer of a passkey.');
}

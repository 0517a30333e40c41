import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerChallenge, endSession, signIn } from '@tsunagari/identity';
import * as v from 'valibot';
import { type AuthEndpoint, callerOf, leavingCookies, letIn, letWait, refuseOtherOrigins } from './auth.js';
import { send } from './http-answer.js';
import { readable } from './given-text.js';
import { BadRequest, readJson } from './request.js';

const credentials = v.object({
  email: readable(320),
  password: readable(1_000),
});

const codeGiven = v.object({
  challenge: readable(100),
  code: readable(20),
});

/**
 * `POST /auth/sign-in`: 204 with a cookie; 200 `{next, challenge, ways}` for an account with an authenticator app (`totp`) or a passkey
 * (`passkey`), either of which is then asked for; 401 SIGN_IN_FAILED; 429 SIGN_IN_THROTTLED.
 */
export async function answerSignIn(
  auth: AuthEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
  correlationId: string,
): Promise<void> {
  refuseOtherOrigins(auth, request);
  const given = v.safeParse(credentials, await readJson(request));
  if (!given.success)
    throw new BadRequest(400, 'BAD_INPUT', 'email と password を送ってください。 / Send email and password.');
  const { email, password } = given.output;
  const { address, isShared } = callerOf(auth, request);
  const wait = auth.throttle.attempt(email, address, isShared);
  if (wait !== null) return letWait(response, wait);
  const session = await signIn(auth.database, { email, password }, auth.clock, correlationId);
  if (session === null) return send(response, 401, { code: 'SIGN_IN_FAILED' });
  auth.throttle.succeed(email, address);
  if (session.token !== null) return letIn(auth, response, session);
  const waitForCode = auth.throttle.askForCode(email);
  if (waitForCode !== null) return letWait(response, waitForCode);
  const { challenge, ways } = session;
  send(response, 200, { next: ways[0], challenge, ways });
}

/** `POST /auth/totp`: the code for a challenge of sign-in; 204 with a cookie; 401 CODE_WRONG, also when it waited too long. */
export async function answerTotp(
  auth: AuthEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
  correlationId: string,
): Promise<void> {
  refuseOtherOrigins(auth, request);
  const given = v.safeParse(codeGiven, await readJson(request));
  if (!given.success)
    throw new BadRequest(400, 'BAD_INPUT', 'challenge と code を送ってください。 / Send challenge and code.');
  const session = await answerChallenge(auth.database, given.output, auth.clock, correlationId);
  if (session === null) return send(response, 401, { code: 'CODE_WRONG' });
  letIn(auth, response, session);
}

/**
 * `POST /auth/sign-out`: ends the session and removes the cookie and what the browser has kept of pages; 204 also when there was no session.
 * What was typed is forgotten by the screens themselves; text size and language stay for the next one at the computer.
 */
export async function answerSignOut(
  auth: AuthEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
  correlationId: string,
): Promise<void> {
  refuseOtherOrigins(auth, request);
  const secret = auth.cookie.read(request.headers.cookie);
  if (secret !== null) await endSession(auth.database, secret, auth.clock, correlationId);
  response.setHeader('set-cookie', leavingCookies(auth));
  response.setHeader('clear-site-data', '"cache"');
  send(response, 204, null);
}

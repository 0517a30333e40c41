import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Database } from '@tsunagari/database';
import { type SignedIn, answerChallenge, endSession, signIn } from '@tsunagari/identity';
import type { Clock } from '@tsunagari/kernel';
import * as v from 'valibot';
import { clientAddress } from './client-address.js';
import type { Configuration } from './configuration.js';
import type { SessionCookie } from './cookie.js';
import { send } from './http-answer.js';
import { BadRequest, readJson } from './request.js';
import type { SignInThrottle } from './sign-in-throttle.js';

/** What signing in stands on. */
export interface AuthEndpoint {
  readonly database: Database;
  readonly cookie: SessionCookie;
  readonly clock: Clock;
  readonly throttle: SignInThrottle;
  readonly origins: ReadonlySet<string>;
  readonly configuration: Pick<Configuration, 'publicUrl' | 'trustedProxies'>;
}

const credentials = v.object({
  email: v.pipe(v.string(), v.maxLength(320)),
  password: v.pipe(v.string(), v.maxLength(1_000)),
});

const codeGiven = v.object({
  challenge: v.pipe(v.string(), v.maxLength(100)),
  code: v.pipe(v.string(), v.maxLength(20)),
});

/**
 * `POST /auth/sign-in`: 204 with a cookie; 200 `{next: "totp", challenge}` for an account with an authenticator app;
 * 401 SIGN_IN_FAILED; 429 SIGN_IN_THROTTLED.
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
  const { trustedProxies, publicUrl } = auth.configuration;
  const address = clientAddress(request, trustedProxies);
  const wait = auth.throttle.attempt(email, address, publicUrl.protocol === 'https:' && trustedProxies === 0);
  if (wait !== null) return letWait(response, wait);
  const session = await signIn(auth.database, { email, password }, auth.clock, correlationId);
  if (session === null) return send(response, 401, { code: 'SIGN_IN_FAILED' });
  auth.throttle.succeed(email, address);
  if (session.token !== null) return letIn(auth, response, session);
  const waitForCode = auth.throttle.askForCode(email);
  if (waitForCode !== null) return letWait(response, waitForCode);
  send(response, 200, { next: 'totp', challenge: session.challenge });
}

function letWait(response: ServerResponse, seconds: number): void {
  response.setHeader('retry-after', String(seconds));
  send(response, 429, { code: 'SIGN_IN_THROTTLED' });
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

function letIn(auth: AuthEndpoint, response: ServerResponse, { token, expiresAt }: SignedIn): void {
  response.setHeader('set-cookie', auth.cookie.set(token, expiresAt));
  send(response, 204, null);
}

/** `POST /auth/sign-out`: ends the session and removes the cookie; 204 also when there was none. */
export async function answerSignOut(
  auth: AuthEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
  correlationId: string,
): Promise<void> {
  refuseOtherOrigins(auth, request);
  const secret = auth.cookie.read(request.headers.cookie);
  if (secret !== null) await endSession(auth.database, secret, auth.clock, correlationId);
  response.setHeader('set-cookie', auth.cookie.clear());
  send(response, 204, null);
}

function refuseOtherOrigins({ origins }: AuthEndpoint, { headers: { origin } }: IncomingMessage): void {
  if (origin === undefined || origins.has(origin)) return;
  throw new BadRequest(
    403,
    'BAD_INPUT',
    '別のサイトからは受けつけません。 / Requests from other sites are not accepted.',
  );
}

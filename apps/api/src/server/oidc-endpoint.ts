import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type BegunSignIn,
  PROVIDER_MINUTES,
  type ProvenIdentity,
  beginProviderSignIn,
  enterByProvider,
  takeProviderSignIn,
} from '@tsunagari/identity';
import { type AuthEndpoint, callerOf, leftMark } from './auth.js';
import { send } from './http-answer.js';
import { OidcFailed, type OidcProblem, stateOf } from './oidc-provider.js';

/** Why one is sent back to the sign-in page. */
type Problem = OidcProblem | 'OIDC_UNKNOWN' | 'SIGN_IN_THROTTLED';

/** `GET /auth/ways`: `{oidc: {name}}` when one may sign in through the organisation's provider, else `{oidc: null}`. */
export function answerWays({ configuration: { oidc } }: AuthEndpoint, response: ServerResponse): void {
  send(response, 200, { oidc: oidc && { name: oidc.name } });
}

/** `GET /auth/oidc/start?next=/people`: to the provider – to sign in anew, if someone has signed out in this browser – or back to the sign-in page when there is none that answers. */
export async function answerOidcStart(
  auth: AuthEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
  correlationId: string,
): Promise<void> {
  const next = ownPage(searchOf(request).get('next'));
  const { database, clock, provider, throttle } = auth;
  if (provider === null) return sendBack(response, 'OIDC_UNREACHABLE', next);
  const asksAnew = auth.leftCookie.read(request.headers.cookie) !== null;
  const { address, isShared } = callerOf(auth, request);
  if (throttle.askPasskey(address, isShared) !== null) return sendBack(response, 'SIGN_IN_THROTTLED', next);
  try {
    const secret = await beginProviderSignIn(database, { next, asksAnew }, clock);
    const to = await provider.signInAddress(secret, { asksAnew });
    const end = new Date(clock.now().getTime() + PROVIDER_MINUTES * 60_000);
    response.setHeader('set-cookie', auth.oidcCookie.set(secret, end));
    redirect(response, to.href);
  } catch (error) {
    sendBack(response, noted(auth, error, correlationId), next);
  }
}

/**
 * `GET /auth/oidc/callback`: what the browser brings back from the provider. On to the page that was asked for with the cookie of a
 * session; to the sign-in page with what is asked besides, in the part of the address that no server sees; to the provider again, where the
 * account has signed out here since it signed in there; or to the sign-in page with a problem.
 */
export async function answerOidcCallback(
  auth: AuthEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
  correlationId: string,
): Promise<void> {
  const { database, clock, provider, throttle, cookie, oidcCookie, leftCookie, configuration } = auth;
  const { oidc } = configuration;
  const secret = oidcCookie.read(request.headers.cookie);
  // Another browser's answer, or an old one, does not end the sign-in that is on its way here.
  if (provider === null || oidc === null || secret === null || !isSame(searchOf(request).get('state'), stateOf(secret)))
    return sendBack(response, 'OIDC_REFUSED', '/');
  response.setHeader('set-cookie', oidcCookie.clear());
  const { address, isShared } = callerOf(auth, request);
  if (throttle.attemptUnnamed(address, isShared) !== null) return sendBack(response, 'SIGN_IN_THROTTLED', '/');
  const begun = await takeProviderSignIn(database, secret, clock);
  if (begun === null) return sendBack(response, 'OIDC_REFUSED', '/');
  const { next } = begun;
  let identity: ProvenIdentity;
  try {
    identity = await provider.identityOf(new URL(request.url ?? '', 'http://local').search, secret, begun);
  } catch (error) {
    return sendBack(response, noted(auth, error, correlationId), next);
  }
  const entered = await enterByProvider(database, identity, oidc, clock, correlationId);
  if (entered === null) return sendBack(response, 'OIDC_UNKNOWN', next);
  throttle.succeedUnnamed(address);
  if (entered === 'LEFT_SINCE') return askAnew(auth, response, begun);
  // The provider has asked as it was to: whoever comes next may be known to it.
  const entering = [oidcCookie.clear(), leftCookie.clear()];
  response.setHeader('set-cookie', entering);
  if (entered.token === null) {
    if (throttle.askForCode(`${identity.issuer} ${identity.subject}`) !== null)
      return sendBack(response, 'SIGN_IN_THROTTLED', next);
    const waiting = new URLSearchParams({ waiting: entered.challenge, ways: entered.ways.join(',') });
    return redirect(response, `/sign-in?${new URLSearchParams({ next }).toString()}#${waiting.toString()}`);
  }
  response.setHeader('set-cookie', [...entering, cookie.set(entered.token, entered.expiresAt)]);
  redirect(response, next);
}

/** Back to the provider, which did not know that the account has signed out here since – in another browser, or one that has forgotten it. */
function askAnew(auth: AuthEndpoint, response: ServerResponse, { next, asksAnew }: BegunSignIn): void {
  // It was told already and did not ask.
  if (asksAnew) return sendBack(response, 'OIDC_REFUSED', next);
  response.setHeader('set-cookie', [auth.oidcCookie.clear(), leftMark(auth)]);
  redirect(response, `/auth/oidc/start?${new URLSearchParams({ next }).toString()}`);
}

function searchOf({ url = '' }: IncomingMessage): URLSearchParams {
  return new URL(url, 'http://local').searchParams;
}

/** A page of the product itself, never an address elsewhere; the first page otherwise. */
export function ownPage(next: string | null): string {
  return next !== null && /^\/(?![/\\])[\x21-\x7e]{0,1000}$/.test(next) ? next : '/';
}

function isSame(given: string | null, expected: string): boolean {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Logs what went wrong at the provider. @returns what to tell the person @throws what else went wrong */
function noted({ log }: AuthEndpoint, error: unknown, correlationId: string): OidcProblem {
  if (!(error instanceof OidcFailed)) throw error;
  log.warn({ err: error.cause, problem: error.problem, correlationId }, 'sign-in through the provider');
  return error.problem;
}

function sendBack(response: ServerResponse, problem: Problem, next: string): void {
  redirect(response, `/sign-in?${new URLSearchParams({ problem, ...(next === '/' ? {} : { next }) }).toString()}`);
}

function redirect(response: ServerResponse, location: string): void {
  response.statusCode = 303;
  response.setHeader('cache-control', 'no-store');
  response.setHeader('location', location);
  response.end();
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Database } from '@tsunagari/database';
import { SESSION_HOURS, type SignedIn } from '@tsunagari/identity';
import type { Clock } from '@tsunagari/kernel';
import type { Logger } from 'pino';
import type { Site } from '../graphql/request-context.js';
import { clientAddress } from './client-address.js';
import type { Configuration } from './configuration.js';
import type { SessionCookie } from './cookie.js';
import type { OidcProvider } from './oidc-provider.js';
import { send } from './http-answer.js';
import { BadRequest } from './request.js';
import type { SignInThrottle } from './sign-in-throttle.js';

/** What signing in stands on. */
export interface AuthEndpoint {
  readonly database: Database;
  readonly cookie: SessionCookie;
  /** Keeps the secret of a sign-in that is at the organisation's provider. */
  readonly oidcCookie: SessionCookie;
  /** Says that someone has signed out in this browser: the organisation's provider is to ask anew. */
  readonly leftCookie: SessionCookie;
  /** The organisation's provider, if there is one. */
  readonly provider: OidcProvider | null;
  readonly log: Logger;
  readonly clock: Clock;
  readonly throttle: SignInThrottle;
  readonly origins: ReadonlySet<string>;
  readonly site: Site;
  readonly configuration: Pick<Configuration, 'publicUrl' | 'trustedProxies' | 'oidc'>;
}

/** Where a request comes from, and whether all clients seem to come from there, because it is a proxy that nobody told us of. */
export function callerOf({ configuration }: AuthEndpoint, request: IncomingMessage) {
  const { trustedProxies, publicUrl } = configuration;
  return {
    address: clientAddress(request, trustedProxies),
    isShared: publicUrl.protocol === 'https:' && trustedProxies === 0,
  };
}

/** 204 with the cookie of a session. */
export function letIn({ cookie }: AuthEndpoint, response: ServerResponse, { token, expiresAt }: SignedIn): void {
  response.setHeader('set-cookie', cookie.set(token, expiresAt));
  send(response, 204, null);
}

/** Values of Set-Cookie when someone signs out; the provider, if there is one, is to ask anew. */
export function leavingCookies(auth: Pick<AuthEndpoint, 'cookie' | 'leftCookie' | 'provider' | 'clock'>): string[] {
  return [auth.cookie.clear(), ...(auth.provider === null ? [] : [leftMark(auth)])];
}

/** The mark that the provider is to ask anew: until someone has signed in through it, or as long as a session lives at most. */
export function leftMark({ leftCookie, clock }: Pick<AuthEndpoint, 'leftCookie' | 'clock'>): string {
  return leftCookie.set('1', new Date(clock.now().getTime() + SESSION_HOURS * 3_600_000));
}

/** 429 with the seconds to wait. */
export function letWait(response: ServerResponse, seconds: number): void {
  response.setHeader('retry-after', String(seconds));
  send(response, 429, { code: 'SIGN_IN_THROTTLED' });
}

/** @throws BadRequest for a page of another site */
export function refuseOtherOrigins({ origins }: AuthEndpoint, { headers: { origin } }: IncomingMessage): void {
  if (origin === undefined || origins.has(origin)) return;
  throw new BadRequest(
    403,
    'BAD_INPUT',
    '別のサイトからは受けつけません。 / Requests from other sites are not accepted.',
  );
}

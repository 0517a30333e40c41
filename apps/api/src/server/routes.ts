import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Database } from '@tsunagari/database';
import { RememberedAskers } from '@tsunagari/identity';
import type { Clock } from '@tsunagari/kernel';
import type { Logger } from 'pino';
import type { ApolloServers } from './apollo.js';
import { answerSignIn, answerSignOut, answerTotp } from './auth-endpoint.js';
import type { Configuration } from './configuration.js';
import { leftCookie, oidcCookie, sessionCookie } from './cookie.js';
import { answerFile } from './files-endpoint.js';
import { Attempts } from './attempts.js';
import { answerGraphql } from './graphql-endpoint.js';
import { send } from './http-answer.js';
import { answerMetrics } from './metrics-endpoint.js';
import type { Metrics } from './metrics.js';
import { answerLink } from './link-endpoint.js';
import { answerOidcCallback, answerOidcStart, answerWays } from './oidc-endpoint.js';
import { CALLBACK, OidcProvider } from './oidc-provider.js';
import { ownOrigins } from './origins.js';
import { answerPasskey, answerPasskeyOptions } from './passkey-endpoint.js';
import { isReady } from './readiness.js';
import { siteOf } from './site.js';
import { SignInThrottle } from './sign-in-throttle.js';
import type { TrailSealer } from './trail-sealer.js';
import type { TrustedDocuments } from './trusted-documents.js';
import { answerUpload } from './upload-endpoint.js';

/** What the routes stand on. */
export interface RouteParts {
  readonly configuration: Configuration;
  readonly database: Database;
  readonly clock: Clock;
  readonly trusted: TrustedDocuments;
  readonly log: Logger;
  readonly apollo: ApolloServers;
  readonly metrics: Metrics;
  readonly trail: TrailSealer;
  /** Whether the server is about to end and wants no new work. */
  readonly isClosing: () => boolean;
}

/** A path that the API answers itself. */
export interface Route {
  readonly methods: readonly string[];
  answer(request: IncomingMessage, response: ServerResponse, correlationId: string): Promise<void> | void;
}

/** Every path that is not a page of the SPA. */
export function routesOf({ configuration, metrics, apollo, trusted, trail, log, isClosing, ...parts }: RouteParts) {
  const { database, clock } = parts;
  const askers = new RememberedAskers(database, clock);
  const shared = { ...parts, askers, cookie: sessionCookie(configuration), origins: ownOrigins(configuration) };
  const site = siteOf(configuration);
  const passwords = new Attempts(clock, { most: 10, within: 15 * 60_000 });
  const endpoint = { ...shared, apollo, trusted, trail, site, passwords };
  const { oidc, publicUrl } = configuration;
  const provider = oidc && new OidcProvider(oidc, publicUrl, clock);
  const throttle = new SignInThrottle(clock);
  const cookies = { oidcCookie: oidcCookie(configuration), leftCookie: leftCookie(configuration) };
  const auth = { ...shared, ...cookies, configuration, site, log, throttle, provider };
  return new Map<string, Route>([
    ['/graphql', { methods: ['GET', 'POST'], answer: (...asked) => answerGraphql(endpoint, ...asked) }],
    ['/auth/sign-in', { methods: ['POST'], answer: (...asked) => answerSignIn(auth, ...asked) }],
    ['/auth/totp', { methods: ['POST'], answer: (...asked) => answerTotp(auth, ...asked) }],
    [
      '/auth/passkey/options',
      { methods: ['POST'], answer: (request, response) => answerPasskeyOptions(auth, request, response) },
    ],
    ['/auth/passkey', { methods: ['POST'], answer: (...asked) => answerPasskey(auth, ...asked) }],
    ['/auth/ways', { methods: ['GET'], answer: (_, response) => answerWays(auth, response) }],
    ['/auth/oidc/start', { methods: ['GET'], answer: (...asked) => answerOidcStart(auth, ...asked) }],
    [CALLBACK, { methods: ['GET'], answer: (...asked) => answerOidcCallback(auth, ...asked) }],
    ['/auth/invitation', { methods: ['POST'], answer: (...asked) => answerLink(auth, ...asked) }],
    ['/auth/sign-out', { methods: ['POST'], answer: (...asked) => answerSignOut(auth, ...asked) }],
    ['/files/*', { methods: ['GET', 'HEAD'], answer: (...asked) => answerFile(shared, ...asked) }],
    ['/files', { methods: ['POST'], answer: (...asked) => answerUpload(shared, ...asked) }],
    ['/healthz', { methods: ['GET', 'HEAD'], answer: (_, response) => send(response, 200, { status: 'ok' }) }],
    [
      '/readyz',
      {
        methods: ['GET', 'HEAD'],
        answer: async (_, response) => {
          const isOpen = !isClosing() && (await isReady(database));
          send(response, isOpen ? 200 : 503, { status: isOpen ? 'ready' : 'not ready' });
        },
      },
    ],
    [
      '/metrics',
      {
        methods: ['GET'],
        answer: (request, response) => answerMetrics(metrics, configuration.metricsToken, request, response),
      },
    ],
  ]);
}

import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Database, isUpToDate } from '@tsunagari/database';
import type { Clock } from '@tsunagari/kernel';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { startApollo } from './apollo.js';
import { answerSignIn, answerSignOut } from './auth-endpoint.js';
import type { Configuration } from './configuration.js';
import { sessionCookie } from './cookie.js';
import { answerGraphql, send } from './graphql-endpoint.js';
import { newMetrics } from './metrics.js';
import { BadRequest, newCorrelationId } from './request.js';
import { setSecurityHeaders } from './security-headers.js';
import { SignInThrottle } from './sign-in-throttle.js';
import type { TrustedDocuments } from './trusted-documents.js';

/** What the server stands on. */
export interface ApiParts {
  readonly configuration: Configuration;
  readonly database: Database;
  readonly schema: GraphQLSchema;
  readonly trusted: TrustedDocuments;
  readonly clock: Clock;
  readonly log: Logger;
  /** Answers requests for pages and files of the SPA. */
  readonly pages: (request: IncomingMessage, response: ServerResponse) => void;
}

/** A server that listens. */
export interface RunningApi {
  readonly url: string;
  /** Stops listening, lets running requests end, then resolves. */
  close(): Promise<void>;
}

type Route = (request: IncomingMessage, response: ServerResponse, correlationId: string) => Promise<void> | void;

/** Starts the API and the pages on one port. */
export async function startApi(parts: ApiParts): Promise<RunningApi> {
  const { configuration, database, clock, log } = parts;
  const metrics = newMetrics();
  const apollo = await startApollo(parts.schema, (error, context) => {
    metrics.faults.inc();
    log.error({ err: error, correlationId: context?.correlationId }, 'fault');
  });
  const isHttps = configuration.publicUrl.protocol === 'https:';
  const shared = { database, clock, cookie: sessionCookie(configuration), origin: configuration.publicUrl.origin };
  const endpoint = { ...shared, apollo, trusted: parts.trusted };
  const auth = { ...shared, throttle: new SignInThrottle(clock) };

  const routes: Readonly<Record<string, { readonly methods: readonly string[]; readonly answer: Route }>> = {
    '/graphql': {
      methods: ['GET', 'POST'],
      answer: (request, response, id) => answerGraphql(endpoint, request, response, id),
    },
    '/auth/sign-in': {
      methods: ['POST'],
      answer: (request, response, id) => answerSignIn(auth, request, response, id),
    },
    '/auth/sign-out': { methods: ['POST'], answer: (request, response) => answerSignOut(auth, request, response) },
    '/healthz': { methods: ['GET', 'HEAD'], answer: (_request, response) => send(response, 200, { status: 'ok' }) },
    '/readyz': {
      methods: ['GET', 'HEAD'],
      answer: async (_request, response) => {
        const isReady = await isUpToDate(database.dataSource).catch(() => false);
        send(response, isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready' });
      },
    },
    '/metrics': {
      methods: ['GET'],
      answer: async (request, response) => {
        if (
          configuration.metricsToken === null ||
          request.headers.authorization !== `Bearer ${configuration.metricsToken}`
        )
          return send(response, 404, null);
        response.setHeader('content-type', metrics.registry.contentType);
        response.end(await metrics.registry.metrics());
      },
    },
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const correlationId = newCorrelationId();
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const route = routes[path];
    const observe = metrics.requests.startTimer({ route: route ? path : 'page' });
    response.on('close', () => observe({ status: String(response.statusCode) }));
    setSecurityHeaders(response, isHttps);
    response.setHeader('x-correlation-id', correlationId);
    try {
      if (!route) return parts.pages(request, response);
      if (!route.methods.includes(request.method ?? '')) {
        response.setHeader('allow', route.methods.join(', '));
        return send(response, 405, {
          errors: [
            {
              message: 'この方法では受けつけません。 / Method not allowed.',
              extensions: { code: 'BAD_INPUT', correlationId },
            },
          ],
        });
      }
      await route.answer(request, response, correlationId);
    } catch (error) {
      answerFault(error, response, correlationId, (fault) => {
        metrics.faults.inc();
        log.error({ err: fault, correlationId }, 'fault');
      });
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  server.requestTimeout = 20_000;
  server.headersTimeout = 10_000;
  return listen(server, configuration, async () => {
    await Promise.all([apollo.ordinary.stop(), apollo.adhoc.stop()]);
  });
}

function answerFault(
  error: unknown,
  response: ServerResponse,
  correlationId: string,
  onFault: (error: unknown) => void,
): void {
  if (response.headersSent) return void response.destroy();
  if (error instanceof BadRequest) {
    response.setHeader('connection', 'close');
    return send(response, error.status, {
      errors: [{ message: error.message, extensions: { code: error.code, correlationId } }],
    });
  }
  onFault(error);
  send(response, 500, {
    errors: [
      {
        message: `システムの側で問題が起きました（${correlationId}）。 / Something went wrong.`,
        extensions: { code: 'INTERNAL', correlationId },
      },
    ],
  });
}

async function listen(
  server: Server,
  { host, port, publicUrl }: Configuration,
  afterClose: () => Promise<void>,
): Promise<RunningApi> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  const url = port === 0 ? `http://localhost:${actual}` : publicUrl.origin;
  return {
    url,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const force = setTimeout(() => server.closeAllConnections(), 5_000);
      await closed;
      clearTimeout(force);
      await afterClose();
    },
  };
}

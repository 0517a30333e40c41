import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Mapping } from '@tsunagari/compiled-reads';
import type { Database } from '@tsunagari/database';
import type { Clock } from '@tsunagari/kernel';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { startApollo } from './apollo.js';
import type { Configuration } from './configuration.js';
import { answerFault, answerWithin } from './fault-answer.js';
import { sendError } from './http-answer.js';
import { newMetrics } from './metrics.js';
import type { Pages } from './pages.js';
import { lanesOf } from './lanes.js';
import { newCorrelationId } from './request.js';
import { routesOf } from './routes.js';
import { setSecurityHeaders } from './security-headers.js';
import { TrailSealer } from './trail-sealer.js';
import type { TrustedDocuments } from './trusted-documents.js';

/** What the server stands on. */
export interface ApiParts {
  readonly configuration: Configuration;
  readonly database: Database;
  readonly schema: GraphQLSchema;
  readonly trusted: TrustedDocuments;
  readonly clock: Clock;
  readonly log: Logger;
  readonly pages: Pages;
  /** False: the resolvers answer all reads. For tests that compare the lanes; true unless told. */
  readonly compiledReads?: boolean;
  /** How the types of `schema` are compiled; the mapping of the product unless told. For benches, which bring a schema of their own. */
  readonly mapping?: Mapping;
  /** Milliseconds until a request is given up; 20,000 unless told. */
  readonly answerWithinMs?: number;
}

/** A server that listens. */
export interface RunningApi {
  readonly url: string;
  /** Stops listening, lets running requests end, then resolves. */
  close(): Promise<void>;
}

/** Time for a client to send its headers, and its whole request: one who sends drop by drop holds no connection for long. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 12_000;
const CHECK_MS = 2_000;
/** Longer than proxies and browsers keep a connection that rests: else one of their requests meets its end. */
const KEEP_ALIVE_MS = 65_000;
/** Time for running requests to end when the server stops. */
const GRACE_MS = 5_000;

/** Starts the API and the pages on one port. */
export async function startApi(parts: ApiParts): Promise<RunningApi> {
  const { configuration, log, answerWithinMs = 20_000 } = parts;
  const metrics = newMetrics();
  const onFault = (error: unknown, correlationId: string): void => {
    metrics.faults.inc();
    log.error({ err: error, correlationId }, 'fault');
  };
  const apollo = await startApollo(parts.schema, onFault, lanesOf(parts, metrics, onFault), parts.trusted);
  const isHttps = configuration.publicUrl.protocol === 'https:';
  let isClosing = false;
  const trail = new TrailSealer(parts.database, parts.clock, onFault);
  const routes = routesOf({ ...parts, apollo, metrics, trail, isClosing: () => isClosing });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const correlationId = newCorrelationId();
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const name = path.startsWith('/files/') ? '/files/*' : path;
    const route = routes.get(name);
    const observe = metrics.requests.startTimer({ route: route ? name : 'page' });
    response.on('close', () => observe({ status: String(response.statusCode) }));
    setSecurityHeaders(response, isHttps);
    response.setHeader('x-correlation-id', correlationId);
    if (isClosing) response.setHeader('connection', 'close');
    const methods = route?.methods ?? ['GET', 'HEAD'];
    if (!methods.includes(request.method ?? '')) {
      response.setHeader('allow', methods.join(', '));
      const message = 'この方法では受けつけません。 / Method not allowed.';
      return sendError(response, { status: 405, code: 'BAD_INPUT', message }, correlationId);
    }
    try {
      if (!route) return parts.pages(request, response);
      answerWithin(answerWithinMs, response, correlationId, onFault);
      await route.answer(request, response, correlationId);
    } catch (error) {
      answerFault(error, response, correlationId, onFault);
    }
  };
  const server = createServer(
    {
      connectionsCheckingInterval: CHECK_MS,
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
    (request, response) => void answer(request, response),
  );
  return listen(server, configuration, {
    before: () => {
      isClosing = true;
    },
    after: async () => {
      await trail.close();
      await apollo.stop();
    },
  });
}

async function listen(
  server: Server,
  { host, port, publicUrl }: Configuration,
  closing: { readonly before: () => void; readonly after: () => Promise<void> },
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
      closing.before();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearTimeout(force);
      await closing.after();
    },
  };
}

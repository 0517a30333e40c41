import type { IncomingMessage, ServerResponse } from 'node:http';
import { type HTTPGraphQLResponse, HeaderMap } from '@apollo/server';
import type { Database } from '@tsunagari/database';
import { type Asker, whoAsks } from '@tsunagari/identity';
import type { Clock } from '@tsunagari/kernel';
import type { RequestContext } from '../graphql/request-context.js';
import type { ApolloServers } from './apollo.js';
import type { SessionCookie } from './cookie.js';
import { languageOf, readJson } from './request.js';
import { documentHash, type TrustedDocuments } from './trusted-documents.js';

/** What the endpoint stands on. */
export interface GraphqlEndpoint {
  readonly database: Database;
  readonly apollo: ApolloServers;
  readonly cookie: SessionCookie;
  readonly clock: Clock;
  readonly trusted: TrustedDocuments;
  /** Origin of the SPA; a cookie is believed only from there. */
  readonly origin: string;
}

interface Body {
  query?: unknown;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } } | null;
}

/** Answers `/graphql`: POST with JSON, and GET for queries. */
export async function answerGraphql(
  endpoint: GraphqlEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
  correlationId: string,
): Promise<void> {
  const { database, apollo, clock } = endpoint;
  const url = new URL(request.url ?? '/', 'http://localhost');
  const method = (request.method ?? 'GET').toUpperCase();
  const body = method === 'POST' ? await readJson(request) : Object.fromEntries(url.searchParams);
  const viewer = await viewerOf(endpoint, request);
  const language = languageOf(request);
  const refusal = admit(endpoint.trusted, viewer, body);
  if (refusal)
    return send(response, refusal.status, {
      errors: [{ message: refusal.message[language], extensions: { code: refusal.code, correlationId } }],
    });

  const claims = viewer === null ? {} : { councilId: viewer.actor.councilId, accountId: viewer.actor.accountId };
  const context: RequestContext = {
    database,
    viewer,
    unit: null,
    reader: database.reader(claims),
    clock,
    correlationId,
    language,
    loaders: new Map(),
  };
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const server = viewer?.scope === 'api:adhoc' ? apollo.adhoc : apollo.ordinary;
  try {
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers, search: url.search, body },
      context: () => Promise.resolve(context),
    });
    await sendAnswer(response, answer);
  } finally {
    await context.unit?.rollback();
  }
}

async function viewerOf(
  { database, cookie, clock, origin }: GraphqlEndpoint,
  request: IncomingMessage,
): Promise<Asker | null> {
  const bearer = /^Bearer ([\w-]+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) {
    const asker = await whoAsks(database, bearer, 'token', clock);
    return asker?.scope === 'analyst' ? null : asker;
  }
  if (request.headers.origin !== undefined && request.headers.origin !== origin) return null;
  const secret = cookie.read(request.headers.cookie);
  return secret === null ? null : whoAsks(database, secret, 'session', clock);
}

interface Admission {
  readonly status: number;
  readonly code: 'UNAUTHENTICATED' | 'PERSISTED_ONLY' | 'BAD_INPUT';
  readonly message: Readonly<Record<'ja' | 'en', string>>;
}

/** Puts the trusted document into the body, and says why an operation is not let in. Batches are left to Apollo, which refuses them. */
function admit(trusted: TrustedDocuments, viewer: Asker | null, body: unknown): Admission | null {
  const operation: Body = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
  if (typeof operation.query === 'string' && /^\s*(?:query\s*)?\{\s*__typename\s*\}\s*$/.test(operation.query))
    return null;
  if (viewer === null)
    return { status: 401, code: 'UNAUTHENTICATED', message: { ja: 'サインインしてください。', en: 'Please sign in.' } };
  const hash =
    operation.extensions?.persistedQuery?.sha256Hash ??
    (typeof operation.query === 'string' ? documentHash(operation.query) : undefined);
  const document = typeof hash === 'string' ? trusted.get(hash) : undefined;
  if (document !== undefined) {
    operation.query = document;
    delete operation.extensions;
    return null;
  }
  if (viewer.scope === 'api:adhoc') return null;
  return {
    status: 400,
    code: 'PERSISTED_ONLY',
    message: {
      ja: 'この問い合わせは登録されていません。画面を読み込み直してください。',
      en: 'This operation is not registered. Reload the page.',
    },
  };
}

async function sendAnswer(response: ServerResponse, answer: HTTPGraphQLResponse): Promise<void> {
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.setHeader('cache-control', 'no-store');
  response.statusCode = answer.status ?? 200;
  if (answer.body.kind === 'complete') return void response.end(answer.body.string);
  for await (const chunk of answer.body.asyncIterator) response.write(chunk);
  response.end();
}

/** Sends JSON that must not be kept. */
export function send(response: ServerResponse, status: number, body: object | null): void {
  response.statusCode = status;
  response.setHeader('cache-control', 'no-store');
  if (body === null) return void response.end();
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}

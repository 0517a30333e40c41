import type { IncomingMessage, ServerResponse } from 'node:http';
import { type HTTPGraphQLRequest, HeaderMap } from '@apollo/server';
import { LookNotes } from '@tsunagari/audit';
import { type Asker, claimsOf } from '@tsunagari/identity';
import type { Language, PasswordCount, RequestContext, Site } from '../graphql/request-context.js';
import { PURPOSE_HEADER, purposeOf } from '../trail/purpose-header.js';
import { admit } from './admission.js';
import type { ApolloAnswer, ApolloServers } from './apollo.js';
import { takeTimeOf } from './fault-answer.js';
import { sendError } from './http-answer.js';
import { languageOf, readJson } from './request.js';
import type { TrustedDocuments } from './trusted-documents.js';
import type { TrailSealer } from './trail-sealer.js';
import { type ViewerSource, viewerOf } from './viewer.js';

/** What the endpoint stands on. */
export interface GraphqlEndpoint extends ViewerSource {
  readonly apollo: ApolloServers;
  readonly trusted: TrustedDocuments;
  readonly trail: TrailSealer;
  readonly site: Site;
  readonly passwords: PasswordCount;
}

/** Answers `/graphql`: POST with JSON, and GET for queries. */
export async function answerGraphql(
  endpoint: GraphqlEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
  correlationId: string,
): Promise<void> {
  const { search, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const method = request.method ?? 'GET';
  const body = method === 'POST' ? await readJson(request) : Object.fromEntries(searchParams);
  const viewer = await viewerOf(endpoint, request);
  tellSession(response, viewer, endpoint.clock.now());
  const language = languageOf(request);
  const refusal = admit(endpoint.trusted, viewer, body);
  if (refusal) return sendError(response, { ...refusal, message: refusal.message[language] }, correlationId);
  const purpose = purposeOf(request.headers[PURPOSE_HEADER], viewer?.actor ?? null, endpoint.clock.today());
  if (purpose === 'refused')
    return sendError(response, { ...UNKNOWN_PURPOSE, message: UNKNOWN_PURPOSE.message[language] }, correlationId);
  const looks = new LookNotes(purpose);
  const context = { ...contextOf(endpoint, viewer, language, correlationId), looks, takeTime: takeTimeOf(response) };
  const asked = { method, search, body, accept: request.headers.accept, headers: () => headersOf(request) };
  await sendAnswer(response, await endpoint.apollo.answer(asked, context));
  if (viewer !== null) endpoint.trail.touch(viewer.actor.councilId);
}

/** Tells the screens beside the data whether the secrecy pledge is owed, and how many seconds the session lives unless it is used again. */
function tellSession(response: ServerResponse, viewer: Asker | null, now: Date): void {
  if (viewer?.owesPledge) response.setHeader('tsunagari-pledge', 'owed');
  if (!viewer?.endsAt) return;
  response.setHeader('tsunagari-session-seconds', Math.round((viewer.endsAt.getTime() - now.getTime()) / 1000));
}

const UNKNOWN_PURPOSE = {
  status: 400,
  code: 'BAD_INPUT',
  message: {
    ja: 'この目的では見られません。（ヘッダー Purpose）',
    en: 'There is no such purpose, or it is not yours: header Purpose.',
  },
} as const;

function contextOf(
  { database, clock, site, passwords }: GraphqlEndpoint,
  viewer: Asker | null,
  language: Language,
  correlationId: string,
): Omit<RequestContext, 'takeTime' | 'looks'> {
  const claims = viewer === null ? {} : claimsOf(viewer.actor, clock.today());
  const reader = database.reader(claims);
  return {
    database,
    viewer,
    unit: null,
    reader,
    lane: null,
    planOf: null,
    clock,
    correlationId,
    language,
    site,
    passwords,
    loaders: new Map(),
  };
}

function headersOf(request: IncomingMessage): HTTPGraphQLRequest['headers'] {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
}

async function sendAnswer(response: ServerResponse, { status, headers, body }: ApolloAnswer): Promise<void> {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader('cache-control', 'no-store');
  response.statusCode = status ?? 200;
  if (body.kind === 'bytes') return void response.end(body.bytes);
  if (body.kind === 'complete') return void response.end(body.string);
  for await (const chunk of body.asyncIterator) response.write(chunk);
  response.end();
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { type HTTPGraphQLRequest, type HTTPGraphQLResponse, HeaderMap } from '@apollo/server';
import { type Asker, claimsOf } from '@tsunagari/identity';
import type { Language, PasswordCount, RequestContext, Site } from '../graphql/request-context.js';
import { admit } from './admission.js';
import type { ApolloServers } from './apollo.js';
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
  const language = languageOf(request);
  const refusal = admit(endpoint.trusted, viewer, body);
  if (refusal) return sendError(response, { ...refusal, message: refusal.message[language] }, correlationId);
  const context = { ...contextOf(endpoint, viewer, language, correlationId), takeTime: takeTimeOf(response) };
  await sendAnswer(
    response,
    await endpoint.apollo.answer({ method, headers: headersOf(request), search, body }, context),
  );
  if (viewer !== null) endpoint.trail.touch(viewer.actor.councilId);
}

function contextOf(
  { database, clock, site, passwords }: GraphqlEndpoint,
  viewer: Asker | null,
  language: Language,
  correlationId: string,
): Omit<RequestContext, 'takeTime'> {
  const claims = viewer === null ? {} : claimsOf(viewer.actor, clock.today());
  const reader = database.reader(claims);
  return { database, viewer, unit: null, reader, clock, correlationId, language, site, passwords, loaders: new Map() };
}

function headersOf(request: IncomingMessage): HTTPGraphQLRequest['headers'] {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
}

async function sendAnswer(response: ServerResponse, answer: HTTPGraphQLResponse): Promise<void> {
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.setHeader('cache-control', 'no-store');
  response.statusCode = answer.status ?? 200;
  if (answer.body.kind === 'complete') return void response.end(answer.body.string);
  for await (const chunk of answer.body.asyncIterator) response.write(chunk);
  response.end();
}

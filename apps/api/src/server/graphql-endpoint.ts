import type { IncomingMessage, ServerResponse } from 'node:http';
import { type HTTPGraphQLRequest, HeaderMap } from '@apollo/server';
import { LookNotes } from '@tsunagari/audit';
import { type Asker, type AskerProof, claimsOf } from '@tsunagari/identity';
import type { PasswordCount, RequestContext, Site } from '../graphql/request-context.js';
import { PURPOSE_HEADER, purposeOf } from '../trail/purpose-header.js';
import { admit } from './admission.js';
import type { ApolloAnswer, ApolloServers } from './apollo.js';
import { takeTimeOf } from './fault-answer.js';
import { sendError } from './http-answer.js';
import { languageOf, readJson } from './request.js';
import type { TrustedDocuments } from './trusted-documents.js';
import type { TrailSealer } from './trail-sealer.js';
import { type ViewerSource, rememberedViewer, viewerOf } from './viewer.js';

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
  const search = /\?[^#]*/.exec(request.url ?? '')?.[0] ?? '';
  const method = request.method ?? 'GET';
  const body = method === 'POST' ? await readJson(request) : Object.fromEntries(new URLSearchParams(search));
  const headers = () => headersOf(request);
  const asked = { method, search, body, accept: request.headers.accept, headers };
  const language = languageOf(request);
  const as = (viewer: Asker | null, proof: AskerProof | null) => {
    const refusal = admit(endpoint.trusted, viewer, body);
    if (refusal) return refusal;
    const purpose = purposeOf(request.headers[PURPOSE_HEADER], viewer?.actor ?? null, endpoint.clock.today());
    if (purpose === 'refused') return UNKNOWN_PURPOSE;
    const looks = new LookNotes(purpose);
    return contextOf(endpoint, { viewer, language, correlationId, proof, looks, takeTime: takeTimeOf(response) });
  };
  const answered = async (viewer: Asker | null, answer: ApolloAnswer | Buffer): Promise<void> => {
    tellSession(response, viewer, endpoint.clock.now());
    if (Buffer.isBuffer(answer)) sendBytes(response, answer);
    else await sendAnswer(response, answer);
    if (viewer !== null) endpoint.trail.touch(viewer.actor.councilId);
  };
  const remembered = rememberedViewer(endpoint, request);
  if (remembered !== null) {
    const context = as(remembered.asker, remembered.proof);
    const answer = 'code' in context ? null : await endpoint.apollo.direct(asked, context);
    if (answer !== null) return answered(remembered.asker, answer);
  }
  const viewer = await viewerOf(endpoint, request);
  const context = as(viewer, null);
  if ('code' in context) {
    tellSession(response, viewer, endpoint.clock.now());
    return sendError(response, { ...context, message: context.message[language] }, correlationId);
  }
  const direct = await endpoint.apollo.direct(asked, context);
  await answered(viewer, direct ?? (await endpoint.apollo.answer(asked, context)));
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

/** What is known of a request before its operation is looked at. */
type Asking = Pick<RequestContext, 'language' | 'correlationId' | 'proof' | 'looks' | 'takeTime'> & {
  readonly viewer: Asker | null;
};

function contextOf(
  { database, clock, site, passwords }: GraphqlEndpoint,
  { viewer, language, correlationId, proof, looks, takeTime }: Asking,
): RequestContext {
  const claims = viewer === null ? {} : claimsOf(viewer.actor, clock.today());
  const reader = database.reader(claims);
  return {
    database,
    viewer,
    unit: null,
    reader,
    lane: null,
    cost: null,
    planOf: null,
    clock,
    correlationId,
    language,
    site,
    passwords,
    loaders: new Map(),
    proof,
    looks,
    takeTime,
  };
}

function headersOf(request: IncomingMessage): HTTPGraphQLRequest['headers'] {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
}

function sendBytes(response: ServerResponse, bytes: Buffer): void {
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.end(bytes);
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

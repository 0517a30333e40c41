import type { Purpose, TypedDocumentString } from '../gql/graphql.js';
import { acceptLanguage } from '../language/language.js';
import { presentPurpose } from './purpose.js';
import { Denied, PledgeOwed, ServerFault, SignedOut, Unreachable } from './request-errors.js';
import { noteAnswer } from './session-news.js';

/** What else goes with an operation. */
export interface ExecuteOptions {
  readonly signal?: AbortSignal;
  /** One key for one intention: a repetition with the same key is answered, not done twice. */
  readonly idempotencyKey?: string;
  /** What people are looked at for by this operation alone, in the place of the one that was chosen for the session. */
  readonly purpose?: Purpose | undefined;
}

interface Answer<Result> {
  readonly data?: Result;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly correlationId?: string };
  }[];
}

/** Runs one of the SPA's operations, by the hash under which the API knows it. @throws Unreachable, SignedOut, PledgeOwed, Denied, ServerFault */
export async function execute<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { signal, idempotencyKey, purpose }: ExecuteOptions = {},
): Promise<Result> {
  const sha256Hash = String(document.__meta__?.['hash']);
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': acceptLanguage(),
      purpose: purpose ?? presentPurpose(),
      ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
    },
    body: JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash } } }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Unreachable();
  });
  noteAnswer(response.headers);
  const answer = (await response.json().catch(() => ({}))) as Answer<Result>;
  const [error] = answer.errors ?? [];
  if (error) throw failureOf(error.message, error.extensions?.code, error.extensions?.correlationId ?? null);
  if (answer.data === undefined) throw new ServerFault('', response.headers.get('x-correlation-id'));
  return answer.data;
}

function failureOf(message: string, code: string | undefined, correlationId: string | null): Error {
  if (code === 'UNAUTHENTICATED') return new SignedOut(message);
  if (code === 'PLEDGE_REQUIRED') return new PledgeOwed(message);
  if (code === 'FORBIDDEN') return new Denied(message);
  return new ServerFault(message, correlationId);
}

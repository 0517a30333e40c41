import { DomainError, Forbidden } from '@tsunagari/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { accessDenied, badInput } from './refusals.js';

/** Codes that may leave the server, each with its HTTP status where it decides the whole answer. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_INPUT',
  'LIMIT_EXCEEDED',
  'PERSISTED_ONLY',
  'IDEMPOTENCY_KEY_REUSED',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

const CLIENT_MISTAKES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** Turns any error into what a client may see: a code of the list, a message for people, the request's id; never a stack, SQL or a name of ours. */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  context: Pick<RequestContext, 'language' | 'correlationId'>,
  onFault: (error: unknown) => void,
): GraphQLFormattedError {
  const cause = causeOf(error);
  if (cause instanceof Forbidden) return shown(formatted, accessDenied(context), context);
  if (cause instanceof DomainError) return shown(formatted, badInput(cause, context.language), context);
  const code = formatted.extensions?.['code'];
  if (ERROR_CODES.includes(code as ErrorCode)) return shown(formatted, formatted, context);
  if (CLIENT_MISTAKES.has(String(code))) {
    const isTooLong = formatted.message.includes('tokens');
    return shown(
      formatted,
      { message: formatted.message, extensions: { code: isTooLong ? 'LIMIT_EXCEEDED' : 'BAD_INPUT' } },
      context,
    );
  }
  onFault(cause);
  return shown(formatted, maskedFault(context), context);
}

/** What a client sees of a fault. */
export function maskedFault({
  language,
  correlationId,
}: Pick<RequestContext, 'language' | 'correlationId'>): GraphQLFormattedError {
  const message =
    language === 'en'
      ? `Something went wrong on our side; nothing was changed. Tell the administrator this number: ${correlationId}`
      : `システムの側で問題が起きました。何も変更されていません。管理者にこの番号をお伝えください：${correlationId}`;
  return { message, extensions: { code: 'INTERNAL', correlationId } };
}

function shown(
  formatted: GraphQLFormattedError,
  as: Pick<GraphQLFormattedError, 'message' | 'extensions'>,
  { correlationId }: Pick<RequestContext, 'correlationId'>,
): GraphQLFormattedError {
  const { stacktrace: _stack, http: _http, ...extensions } = as.extensions ?? {};
  return {
    message: as.message,
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { ...extensions, correlationId },
  };
}

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;
}

import { PurposeRequired } from '@tsunagari/audit';
import { DomainError, Forbidden } from '@tsunagari/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { accessDenied, badInput } from './refusals.js';

/** Codes that may leave the server. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_INPUT',
  'LIMIT_EXCEEDED',
  'PERSISTED_ONLY',
  'PURPOSE_REQUIRED',
  'PLEDGE_REQUIRED',
  'IDEMPOTENCY_KEY_REUSED',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What the answer to an error needs to know of its request. */
export type Asked = Pick<RequestContext, 'language' | 'correlationId'>;

const CLIENT_MISTAKES = new Set<unknown>([
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
  asked: Asked,
  onFault: (error: unknown, asked: Asked) => void,
): GraphQLFormattedError {
  const cause = causeOf(error);
  if (cause instanceof Forbidden) return shown(formatted, accessDenied(asked), asked);
  if (cause instanceof PurposeRequired) return shown(formatted, purposeRequired(asked), asked);
  if (cause instanceof DomainError) return shown(formatted, badInput(cause, asked.language), asked);
  if (cause instanceof GraphQLError && ERROR_CODES.includes(cause.extensions['code'] as ErrorCode))
    return shown(formatted, cause, asked);
  if (CLIENT_MISTAKES.has(formatted.extensions?.['code']))
    return shown(formatted, clientMistake(formatted.message, asked), asked);
  onFault(cause, asked);
  return shown(formatted, maskedFault(asked), asked);
}

/** What a client sees of a fault. */
export function maskedFault({ language, correlationId }: Asked): GraphQLFormattedError {
  const message =
    language === 'en'
      ? `Something went wrong on our side; nothing was changed. Tell the administrator this number: ${correlationId}`
      : `システムの側で問題が起きました。何も変更されていません。管理者にこの番号をお伝えください：${correlationId}`;
  return { message, extensions: { code: 'INTERNAL', correlationId } };
}

/** The answer to a look at persons that does not say what for. */
function purposeRequired({ language }: Asked): Required<Pick<GraphQLFormattedError, 'message' | 'extensions'>> {
  const message =
    language === 'en'
      ? 'Say what you look at people for, in the header Purpose; it is written into the trail.'
      : '何のために見るか（目的）を選んでください。目的は記録に残ります。（ヘッダー Purpose）';
  return { message, extensions: { code: 'PURPOSE_REQUIRED' satisfies ErrorCode } };
}

/** A mistake in the request itself, in the words of graphql-js without its guesses at names of ours. */
function clientMistake(
  message: string,
  { language }: Asked,
): Required<Pick<GraphQLFormattedError, 'message' | 'extensions'>> {
  const code: ErrorCode = /\btokens\b/.test(message) ? 'LIMIT_EXCEEDED' : 'BAD_INPUT';
  const words = message.replace(/ Did you mean [^?]*\?/gs, '').slice(0, 300);
  return { message: language === 'en' ? words : `問い合わせが正しくありません：${words}`, extensions: { code } };
}

function shown(
  { locations, path }: GraphQLFormattedError,
  { message, extensions }: Pick<GraphQLFormattedError, 'message' | 'extensions'>,
  { correlationId }: Asked,
): GraphQLFormattedError {
  const { http: _http, ...rest } = extensions ?? {};
  return {
    message,
    ...(locations ? { locations } : {}),
    ...(path ? { path } : {}),
    extensions: { ...rest, correlationId },
  };
}

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;
}

import { GraphQLError } from 'graphql';
import type { Language } from '../../graphql/request-context.js';
import { accessDenied } from '../refusals.js';

/** The refusal of an operation that is not for the one who asks, in the language of the request. */
export function forbidden(language: Language): GraphQLError {
  const { message, extensions } = accessDenied({ language });
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 403 } } });
}

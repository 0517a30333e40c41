import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { accessDenied } from './refusals.js';

/** What lets its owner in another time, or keeps others out: a token that was stolen must not live on in it, even by one who knows the password. */
const SESSION_ONLY: ReadonlySet<string> = new Set([
  'addPasskey',
  'changeMyPassword',
  'confirmTotp',
  'createAccessToken',
  'removePasskey',
  'removeTotp',
  'startPasskey',
  'startTotp',
]);

/** Refuses changes of how one signs in to those who ask by a token. */
export function sessionOnlyPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ operation, contextValue: { viewer, language } }) {
          // There is one field: the plugin of mutations has refused several, and fragments.
          const [field] = operation?.operation === 'mutation' ? operation.selectionSet.selections : [];
          if (viewer?.by !== 'token' || field?.kind !== 'Field' || !SESSION_ONLY.has(field.name.value))
            return Promise.resolve();
          const { message, extensions } = accessDenied({ language });
          return Promise.reject(new GraphQLError(message, { extensions: { ...extensions, http: { status: 403 } } }));
        },
      }),
  };
}

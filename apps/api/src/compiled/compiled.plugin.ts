import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { RequestContext } from '../graphql/request-context.js';
import type { CompiledAnswers } from './compiled-answers.js';
import { standInFor } from './ready-body.js';

/** Lets Apollo answer queries by compiled reads, after validation, limits and rules; what is not compiled goes on to the resolvers. */
export function compiledPlugin(answers: CompiledAnswers): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        async responseForOperation({ operation, document, queryHash, source, request, contextValue }) {
          if (operation.operation !== 'query') return null;
          const { operationName, variables } = request;
          const query = { document, operation, documentKey: queryHash ?? source, operationName, variables };
          const answer = await answers.answer(query, contextValue);
          if (answer === null) return null;
          const singleResult = answer.body === null ? answer.result : { data: standInFor(answer.body) };
          return { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
        },
      }),
  };
}

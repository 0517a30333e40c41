import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { operationCost } from './operation-cost.js';
import { LIMITS } from './operation-limits.js';

/** Refuses operations that cost too much, before they run, and tells holders of tokens what theirs cost. */
export function costPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () => {
      let cost = 0;
      return Promise.resolve({
        didResolveOperation: ({ schema, document, request }) => {
          cost = operationCost(schema, document, request.variables ?? {}, request.operationName);
          if (cost <= LIMITS.cost) return Promise.resolve();
          throw new GraphQLError(
            `問い合わせが重すぎます（${cost}、上限 ${LIMITS.cost}）。 / The operation costs ${cost}, at most ${LIMITS.cost}.`,
            {
              extensions: { code: 'LIMIT_EXCEEDED', cost, most: LIMITS.cost, http: { status: 400 } },
            },
          );
        },
        willSendResponse: ({ response, contextValue }) => {
          if (contextValue.viewer?.by === 'token' && response.body.kind === 'single') {
            const { singleResult } = response.body;
            singleResult.extensions = { ...singleResult.extensions, cost: { value: cost, most: LIMITS.cost } };
          }
          return Promise.resolve();
        },
      });
    },
  };
}

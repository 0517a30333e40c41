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
        didResolveOperation: ({ schema, document, request: { variables, operationName } }) => {
          cost = operationCost(schema, document, variables ?? {}, operationName);
          return cost <= LIMITS.cost ? Promise.resolve() : Promise.reject(tooCostly(cost));
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

function tooCostly(cost: number): GraphQLError {
  return new GraphQLError(
    `問い合わせが重すぎます（${cost}、上限 ${LIMITS.cost}）。件数（first）を減らしてください。 / The operation costs ${cost}, at most ${LIMITS.cost}: ask for fewer rows.`,
    { extensions: { code: 'LIMIT_EXCEEDED', cost, most: LIMITS.cost, http: { status: 400 } } },
  );
}

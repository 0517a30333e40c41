import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../../graphql/request-context.js';
import { costTold } from './cost.rule.js';

/** Tells holders of tokens what their operation cost, beside the answer. */
export function costPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse({ contextValue, response: { body } }) {
          const told = costTold(contextValue);
          if (told !== null && body.kind === 'single')
            body.singleResult.extensions = { ...body.singleResult.extensions, ...told };
          return Promise.resolve();
        },
      }),
  };
}

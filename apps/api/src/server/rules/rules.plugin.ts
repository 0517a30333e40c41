import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../../graphql/request-context.js';
import type { AskedOperation, OperationRule } from './operation-rule.js';

/**
 * Puts the rules to each operation, one after another. They are one plugin, as Apollo asks all plugins at once: when one throws instead of
 * giving back a promise, it waits for none of those before it, and a refusal that nobody waits for ends the process.
 */
export function rulesPlugin(rules: readonly OperationRule[]): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: (asked: AskedOperation) =>
          new Promise<void>((resolve) => {
            for (const rule of rules) rule(asked);
            resolve();
          }),
      }),
  };
}

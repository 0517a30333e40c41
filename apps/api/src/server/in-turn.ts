import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../graphql/request-context.js';

/**
 * Plugins that are asked one after another whether an operation may run; the first refusal is the answer. Apollo itself asks all at once,
 * and when one throws instead of giving back a promise, it waits for none of those before it: a refusal that nobody waits for ends the process.
 */
export function inTurn(plugins: readonly ApolloServerPlugin<RequestContext>[]): ApolloServerPlugin<RequestContext>[] {
  const asked = new WeakMap<object, Promise<void>>();
  return plugins.map((plugin) => ({
    ...plugin,
    async requestDidStart(request) {
      const listener = await plugin.requestDidStart?.(request);
      if (!listener?.didResolveOperation) return listener;
      return {
        ...listener,
        didResolveOperation(resolved) {
          const answer = (asked.get(resolved) ?? Promise.resolve()).then(() =>
            listener.didResolveOperation?.(resolved),
          );
          asked.set(resolved, answer);
          return answer;
        },
      };
    },
  }));
}

import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../graphql/request-context.js';

/**
 * Apollo asks all plugins at once whether an operation may run and waits for all of them together. One that throws instead of giving back
 * a promise keeps it from waiting for those that have refused before, and a refusal that nobody waits for ends the process. None of these throws.
 */
export function neverThrowing(
  plugins: readonly ApolloServerPlugin<RequestContext>[],
): ApolloServerPlugin<RequestContext>[] {
  return plugins.map((plugin) => ({
    ...plugin,
    async requestDidStart(request) {
      const listener = await plugin.requestDidStart?.(request);
      const ask = listener?.didResolveOperation;
      if (!listener || !ask) return listener;
      return { ...listener, didResolveOperation: async (resolved) => ask(resolved) };
    },
  }));
}

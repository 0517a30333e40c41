import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../graphql/request-context.js';
import type { Metrics } from './metrics.js';
import type { TrustedDocuments } from './trusted-documents.js';

/** Counts queries by lane and measures those of the screens by name; others share one name, so that no client can fill the memory. */
export function readsPlugin(
  { reads, operations }: Metrics,
  trusted: TrustedDocuments,
): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart() {
      const start = performance.now();
      return Promise.resolve({
        willSendResponse({ contextValue: { lane }, queryHash, operationName }) {
          if (lane !== null) {
            reads.inc({ lane });
            const isOfScreens = trusted.has(queryHash);
            const operation = isOfScreens ? (operationName ?? 'nameless') : 'other';
            operations.observe({ operation, lane }, (performance.now() - start) / 1000);
          }
          return Promise.resolve();
        },
      });
    },
  };
}

import type { ApolloServerPlugin } from '@apollo/server';
import type { Lane, RequestContext } from '../graphql/request-context.js';
import type { Metrics } from './metrics.js';
import type { TrustedDocuments } from './trusted-documents.js';

/** Counts queries by lane and measures those of the screens by name. */
export class ReadCounts {
  constructor(private readonly metrics: Metrics) {}

  /** Counts a query that began at a moment of `performance.now()`; `name` is null for one that is not of the screens. */
  count(lane: Lane, name: string | null, start: number): void {
    const operation = name ?? 'other';
    this.metrics.reads.inc({ lane });
    this.metrics.operations.observe({ operation, lane }, (performance.now() - start) / 1000);
  }
}

/** Counts what Apollo answers; queries of others than the screens share one name, so that no client can fill the memory. */
export function readsPlugin(counts: ReadCounts, trusted: TrustedDocuments): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart() {
      const start = performance.now();
      return Promise.resolve({
        willSendResponse({ contextValue: { lane }, queryHash, operationName }) {
          if (lane !== null) counts.count(lane, trusted.has(queryHash) ? (operationName ?? 'nameless') : null, start);
          return Promise.resolve();
        },
      });
    },
  };
}

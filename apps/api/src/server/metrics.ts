import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What a running server tells about itself. */
export interface Metrics {
  readonly registry: Registry;
  /** Seconds per request by route and status. */
  readonly requests: Histogram<'route' | 'status'>;
  readonly faults: Counter;
}

/** Metrics of one server, apart from those of others in the same process. */
export function newMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({
      name: 'tsunagari_http_request_seconds',
      help: 'Seconds from the request to the end of its answer',
      labelNames: ['route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [registry],
    }),
    faults: new Counter({
      name: 'tsunagari_faults_total',
      help: 'Faults that were masked for the client',
      registers: [registry],
    }),
  };
}

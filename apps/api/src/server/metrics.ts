import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What a running server tells about itself. */
export interface Metrics {
  readonly registry: Registry;
  /** Seconds per request by route and status. */
  readonly requests: Histogram<'route' | 'status'>;
  readonly faults: Counter;
  /** Queries by the lane that answered them: compiled reads or resolvers. */
  readonly reads: Counter<'lane'>;
  /** Seconds per query of the screens by its name and lane; all others are one: `other`. */
  readonly operations: Histogram<'operation' | 'lane'>;
  /** Seconds that PostgreSQL and the way to it took for the statement of a compiled read. */
  readonly statements: Histogram;
}

/** How often plans of compiled reads were made and used again, since the start. */
export type PlanCounts = () => { readonly compiled: number; readonly reused: number; readonly plans: number };

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Metrics of one server, apart from those of others in the same process. */
export function newMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({
      name: 'tsunagari_http_request_seconds',
      help: 'Seconds from the request to the end of its answer',
      labelNames: ['route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    faults: new Counter({
      name: 'tsunagari_faults_total',
      help: 'Faults that were masked for the client',
      registers,
    }),
    reads: new Counter({
      name: 'tsunagari_reads_total',
      help: 'Queries by the lane that answered them',
      labelNames: ['lane'],
      registers,
    }),
    operations: new Histogram({
      name: 'tsunagari_operation_seconds',
      help: 'Seconds per query by the name of its operation and its lane',
      labelNames: ['operation', 'lane'],
      buckets: SECONDS,
      registers,
    }),
    statements: new Histogram({
      name: 'tsunagari_statement_seconds',
      help: 'Seconds per statement of a compiled read',
      buckets: SECONDS,
      registers,
    }),
  };
}

/** Lets the metrics tell of plans of compiled reads: `made` for a new one, `reused` for one that was there. */
export function tellPlans({ registry }: Metrics, counts: PlanCounts): void {
  new Counter({
    name: 'tsunagari_read_plans_total',
    help: 'Plans of compiled reads: made, or found in the cache',
    labelNames: ['how'],
    registers: [registry],
    collect() {
      const { compiled, reused } = counts();
      this.reset();
      this.inc({ how: 'made' }, compiled);
      this.inc({ how: 'reused' }, reused);
    },
  });
}

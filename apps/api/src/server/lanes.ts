import type { ApolloServerPlugin } from '@apollo/server';
import { CompiledAnswers } from '../compiled/compiled-answers.js';
import { CompiledLane } from '../compiled/compiled-lane.js';
import { compiledPlugin } from '../compiled/compiled.plugin.js';
import { ReadPlans } from '../compiled/read-plans.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { ApiParts } from './api-server.js';
import type { OnFault } from './apollo.js';
import { type Metrics, tellPlans } from './metrics.js';
import { ReadCounts, readsPlugin } from './read-counts.js';
import { statementsOn } from './statements.js';

/** What answers and counts reads before the resolvers come. */
export interface Lanes {
  readonly counts: ReadCounts;
  /** Null: the resolvers answer all reads. */
  readonly compiled: CompiledAnswers | null;
  /** The same for Apollo. */
  readonly plugins: readonly ApolloServerPlugin<RequestContext>[];
}

/** The lanes of a server. */
export function lanesOf(
  { schema, database, trusted, compiledReads = true, mapping }: ApiParts,
  metrics: Metrics,
  onFault: OnFault,
): Lanes {
  const counts = new ReadCounts(metrics);
  const counting = readsPlugin(counts, trusted);
  if (!compiledReads) return { counts, compiled: null, plugins: [counting] };
  const lane = new CompiledLane(
    schema,
    statementsOn(database, (seconds) => metrics.statements.observe(seconds)),
    mapping,
  );
  tellPlans(metrics, () => lane.counts);
  const compiled = new CompiledAnswers(lane, new ReadPlans(lane, schema, trusted.values()), onFault);
  return { counts, compiled, plugins: [counting, compiledPlugin(compiled)] };
}

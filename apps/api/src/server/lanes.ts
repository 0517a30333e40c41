import type { ApolloServerPlugin } from '@apollo/server';
import { CompiledLane } from '../compiled/compiled-lane.js';
import { compiledPlugin } from '../compiled/compiled.plugin.js';
import { ReadPlans } from '../compiled/read-plans.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { ApiParts } from './api-server.js';
import type { OnFault } from './apollo.js';
import { type Metrics, tellPlans } from './metrics.js';
import { readsPlugin } from './reads.plugin.js';
import { statementsOn } from './statements.js';

/** What answers and counts reads before the resolvers come. */
export function lanesOf(
  { schema, database, trusted, compiledReads = true, mapping }: ApiParts,
  metrics: Metrics,
  onFault: OnFault,
): ApolloServerPlugin<RequestContext>[] {
  const counting = readsPlugin(metrics, trusted);
  if (!compiledReads) return [counting];
  const lane = new CompiledLane(
    schema,
    statementsOn(database, (seconds) => metrics.statements.observe(seconds)),
    database.sealer,
    mapping,
  );
  tellPlans(metrics, () => lane.counts);
  return [counting, compiledPlugin(lane, new ReadPlans(lane, schema, trusted.values()), onFault)];
}

import {
  ApolloServer,
  type ApolloServerPlugin,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { NoSchemaIntrospectionCustomRule } from 'graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { AnswerBodies, type ReadyBody } from './answer-bodies.js';
import { costPlugin } from './cost.plugin.js';
import { housePlugin } from './house.plugin.js';
import { mutationPlugin } from './mutation.plugin.js';
import { pledgePlugin } from './pledge.plugin.js';
import { LIMITS, operationLimits } from './operation-limits.js';
import { readableLiterals, readableTextPlugin } from './readable-text.js';

/** Told of faults; what it is told never reaches a client. */
export type OnFault = (error: unknown, correlationId: string) => void;

/** An answer for HTTP; a body that PostgreSQL has written stays bytes. */
export type ApolloAnswer = Pick<HTTPGraphQLResponse, 'status' | 'headers'> & {
  readonly body: HTTPGraphQLResponse['body'] | ReadyBody;
};

/** Apollo Server without a web framework. */
export interface ApolloServers {
  /** Runs the operation of a request; never throws for what a client sends. */
  answer(request: HTTPGraphQLRequest, context: RequestContext): Promise<ApolloAnswer>;
  stop(): Promise<void>;
}

/** Errors beyond this number are not told: they help nobody but one who probes. */
const MOST_ERRORS = 5;

/**
 * Starts two servers over one schema – introspection is only for tokens that may run any operation – without caches, landing page or
 * persisted queries of their own. `lanes` are the plugins that answer and count reads.
 */
export async function startApollo(
  schema: GraphQLSchema,
  onFault: OnFault,
  lanes: readonly ApolloServerPlugin<RequestContext>[],
): Promise<ApolloServers> {
  const bodies = new AnswerBodies(onFault);
  const make = (isIntrospectionAllowed: boolean): ApolloServer<RequestContext> =>
    new ApolloServer<RequestContext>({
      schema,
      introspection: true,
      validationRules: [
        operationLimits,
        readableLiterals,
        ...(isIntrospectionAllowed ? [] : [NoSchemaIntrospectionCustomRule]),
      ],
      validationOptions: { maxErrors: MOST_ERRORS - 1 },
      executionOptions: { maxCoercionErrors: MOST_ERRORS - 1 },
      parseOptions: { maxTokens: LIMITS.tokens },
      hideSchemaDetailsFromClientErrors: true,
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      allowBatchedHttpRequests: false,
      persistedQueries: false,
      csrfPrevention: true,
      status400ForVariableCoercionErrors: true,
      formatError: (formatted, error) => bodies.hide(formatted, error),
      stringifyResult: (result) => bodies.keep(result),
      plugins: [
        readableTextPlugin(),
        pledgePlugin(),
        housePlugin(),
        costPlugin(),
        mutationPlugin(onFault),
        ...lanes,
        ApolloServerPluginCacheControlDisabled(),
        ApolloServerPluginLandingPageDisabled(),
      ],
      logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    });
  const [ordinary, adhoc] = [make(false), make(true)];
  await Promise.all([ordinary.start(), adhoc.start()]);
  return {
    async answer(httpGraphQLRequest, context) {
      const server = context.viewer?.scope === 'api:adhoc' ? adhoc : ordinary;
      const request = { httpGraphQLRequest, context: () => Promise.resolve(context) };
      const answer = await server.executeHTTPGraphQLRequest(request);
      return answer.body.kind === 'complete' ? { ...answer, body: bodies.take(answer.body.string, context) } : answer;
    },
    async stop() {
      await Promise.all([ordinary.stop(), adhoc.stop()]);
    },
  };
}

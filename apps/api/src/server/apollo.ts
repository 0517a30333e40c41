import { ApolloServer, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { NoSchemaIntrospectionCustomRule } from 'graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { AnswerBodies, type ReadyBody } from './answer-bodies.js';
import { DirectReads, type ReadAsked } from './direct-reads.js';
import type { Lanes } from './lanes.js';
import { mutationPlugin } from './mutation.plugin.js';
import { LIMITS, operationLimits } from './operation-limits.js';
import { readableLiterals } from './readable-text.js';
import { costPlugin } from './rules/cost.plugin.js';
import { OPERATION_RULES } from './rules/operation-rules.js';
import { rulesPlugin } from './rules/rules.plugin.js';
import type { TrustedDocuments } from './trusted-documents.js';

/** Told of faults; what it is told never reaches a client. */
export type OnFault = (error: unknown, correlationId: string) => void;

/** An answer for HTTP; a body that PostgreSQL has written stays bytes. */
export type ApolloAnswer = Pick<HTTPGraphQLResponse, 'status' | 'headers'> & {
  readonly body: HTTPGraphQLResponse['body'] | ReadyBody;
};

/** A request for an operation. */
export type IncomingOperation = Pick<HTTPGraphQLRequest, 'method' | 'search' | 'body'> &
  Pick<ReadAsked, 'accept'> & { readonly headers: () => HTTPGraphQLRequest['headers'] };

/** Apollo Server without a web framework. */
export interface ApolloServers {
  /** Answers a query of the screens that is compiled; null when it is another, or the asker, who was remembered, must be looked up anew. */
  direct(request: IncomingOperation, context: RequestContext): Promise<Buffer | null>;
  /** Runs the operation of a request; never throws for what a client sends. `headers` are asked for when they are needed. */
  answer(request: IncomingOperation, context: RequestContext): Promise<ApolloAnswer>;
  stop(): Promise<void>;
}

/** Errors beyond this number are not told: they help nobody but one who probes. */
const MOST_ERRORS = 5;

/**
 * Starts two servers over one schema – introspection is only for tokens that may run any operation – without caches, landing page or
 * persisted queries of their own. `lanes` answer and count reads; those of trusted documents need no Apollo at all.
 */
export async function startApollo(
  schema: GraphQLSchema,
  onFault: OnFault,
  lanes: Lanes,
  trusted: TrustedDocuments,
): Promise<ApolloServers> {
  const bodies = new AnswerBodies(onFault);
  const plugins = [rulesPlugin(OPERATION_RULES), costPlugin(), mutationPlugin(onFault), ...lanes.plugins];
  const direct = new DirectReads(schema, trusted, lanes);
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
      parseOptions: { maxLexicalTokens: LIMITS.tokens },
      hideSchemaDetailsFromClientErrors: true,
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      allowBatchedHttpRequests: false,
      persistedQueries: false,
      csrfPrevention: true,
      status400ForVariableCoercionErrors: true,
      formatError: (formatted, error) => bodies.hide(formatted, error),
      stringifyResult: (result) => bodies.keep(result),
      plugins: [...plugins, ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
      logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    });
  const [ordinary, adhoc] = [make(false), make(true)];
  await Promise.all([ordinary.start(), adhoc.start()]);
  return {
    direct: (asked, context) => direct.answer(asked, context),
    async answer({ accept: _, headers, ...asked }, context) {
      const httpGraphQLRequest = { ...asked, headers: headers() };
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

import {
  ApolloServer,
  type ApolloServerPlugin,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
  HeaderMap,
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
import { DirectReads, type ReadAsked } from './direct-reads.js';
import { housePlugin } from './house.plugin.js';
import { inTurn } from './in-turn.js';
import { mutationPlugin } from './mutation.plugin.js';
import { pledgePlugin } from './pledge.plugin.js';
import { LIMITS, operationLimits } from './operation-limits.js';
import { readableLiterals, readableTextPlugin } from './readable-text.js';
import { sessionOnlyPlugin } from './session-only.plugin.js';
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
  direct(request: IncomingOperation, context: RequestContext): Promise<ApolloAnswer | null>;
  /** Runs the operation of a request; never throws for what a client sends. `headers` are asked for when they are needed. */
  answer(request: IncomingOperation, context: RequestContext): Promise<ApolloAnswer>;
  stop(): Promise<void>;
}

const JSON_TYPE = ['content-type', 'application/json; charset=utf-8'] as const;

/** Errors beyond this number are not told: they help nobody but one who probes. */
const MOST_ERRORS = 5;

/**
 * Starts two servers over one schema – introspection is only for tokens that may run any operation – without caches, landing page or
 * persisted queries of their own. `lanes` are the plugins that answer and count reads; those of trusted documents need no Apollo at all.
 */
export async function startApollo(
  schema: GraphQLSchema,
  onFault: OnFault,
  lanes: readonly ApolloServerPlugin<RequestContext>[],
  trusted: TrustedDocuments,
): Promise<ApolloServers> {
  const bodies = new AnswerBodies(onFault);
  const plugins = inTurn([
    readableTextPlugin(),
    pledgePlugin(),
    housePlugin(),
    costPlugin(),
    mutationPlugin(onFault),
    sessionOnlyPlugin(),
    ...lanes,
  ]);
  const direct = new DirectReads(schema, trusted, plugins);
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
    async direct(asked, context) {
      const given = await direct.answer(asked, context);
      if (given === null) return null;
      const { status, bytes } = given;
      return { status, headers: new HeaderMap([JSON_TYPE]), body: { kind: 'bytes', bytes } };
    },
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

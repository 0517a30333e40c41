import { ApolloServer, type GraphQLRequestContextWillSendResponse } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { NoSchemaIntrospectionCustomRule } from 'graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { costPlugin } from './cost.plugin.js';
import { maskError } from './mask-errors.js';
import { mutationPlugin } from './mutation.plugin.js';
import { LIMITS, operationLimits } from './operation-limits.js';

/** Told of faults; what it is told never reaches a client. */
export type OnFault = (error: unknown, context: Pick<RequestContext, 'correlationId'> | null) => void;

/** Two servers over one schema: introspection is only for tokens that may run any operation. */
export interface ApolloServers {
  readonly ordinary: ApolloServer<RequestContext>;
  readonly adhoc: ApolloServer<RequestContext>;
}

/** Starts Apollo Server without a web framework, without caches, landing page or persisted queries of its own. */
export async function startApollo(schema: GraphQLSchema, onFault: OnFault): Promise<ApolloServers> {
  const make = (isIntrospectionAllowed: boolean): ApolloServer<RequestContext> =>
    new ApolloServer<RequestContext>({
      schema,
      introspection: true,
      validationRules: isIntrospectionAllowed ? [operationLimits] : [operationLimits, NoSchemaIntrospectionCustomRule],
      parseOptions: { maxTokens: LIMITS.tokens },
      hideSchemaDetailsFromClientErrors: true,
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      allowBatchedHttpRequests: false,
      persistedQueries: false,
      csrfPrevention: true,
      status400ForVariableCoercionErrors: true,
      plugins: [
        costPlugin(),
        mutationPlugin(onFault),
        ApolloServerPluginCacheControlDisabled(),
        ApolloServerPluginLandingPageDisabled(),
        errorPlugin(onFault),
      ],
      logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    });
  const servers = { ordinary: make(false), adhoc: make(true) };
  await Promise.all([servers.ordinary.start(), servers.adhoc.start()]);
  return servers;
}

/** Masks errors where the request's language and number are known. */
function errorPlugin(onFault: OnFault) {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response, contextValue, errors }: MaskedRequest): Promise<void> => {
          if (response.body.kind === 'single' && response.body.singleResult.errors) {
            const { singleResult } = response.body;
            singleResult.errors = singleResult.errors?.map((formatted, index) =>
              maskError(formatted, errors?.[index] ?? formatted, contextValue, (error) => onFault(error, contextValue)),
            );
          }
          return Promise.resolve();
        },
      }),
  };
}

type MaskedRequest = Pick<
  GraphQLRequestContextWillSendResponse<RequestContext>,
  'response' | 'contextValue' | 'errors'
>;

import { type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server';
import type { Facts } from '@tsunagari/compiled-reads';
import { claimsOf } from '@tsunagari/identity';
import type { Actor } from '@tsunagari/kernel';
import type { FormattedExecutionResult } from 'graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { maskError, maskedFault } from '../server/mask-errors.js';
import type { CompiledLane, LaneOutcome, LaneRequest } from './compiled-lane.js';
import { proofFacts } from './asker-guard.js';
import { factsOf } from './facts.js';
import { lookFacts } from './looks.js';
import type { ReadPlans } from './read-plans.js';
import { standInFor } from './ready-body.js';

type OnFault = (error: unknown, correlationId: string) => void;

/**
 * Answers queries by compiled reads, after validation and limits. What is not compiled goes on to the resolvers, and so does a read whose
 * compilation broke: that is our mistake, which is told, and not one of the person who asks.
 */
export function compiledPlugin(
  lane: CompiledLane,
  plans: ReadPlans,
  onFault: OnFault,
): ApolloServerPlugin<RequestContext> {
  const read = async (request: LaneRequest, { correlationId }: RequestContext): Promise<LaneOutcome> => {
    try {
      return await lane.read(request);
    } catch (error) {
      onFault(error, correlationId);
      return { kind: 'not compiled', reason: 'The compilation broke.' };
    }
  };
  return {
    requestDidStart: () =>
      Promise.resolve({
        async responseForOperation({ operation, document, queryHash, source, request, contextValue: context }) {
          if (operation.operation !== 'query') return null;
          context.lane = 'resolvers';
          if (context.viewer === null) return null;
          const { actor } = context.viewer;
          const { proof } = context;
          const claims = {
            ...claimsOf(actor, context.clock.today()),
            ...(proof && { tokenHash: proof.tokenHash }),
          };
          const facts = factsOfRequest(actor, context, operation.name?.value ?? null);
          context.planOf = (name) => plans.statementOf(name, { claims, facts });
          const { operationName, variables } = request;
          const outcome = await read(
            {
              document,
              documentKey: queryHash ?? source,
              ...(operationName === undefined ? {} : { operationName }),
              ...(variables === undefined ? {} : { variables }),
              claims,
              facts,
            },
            context,
          );
          if (outcome.kind === 'not compiled' || outcome.kind === 'guard failed') return null;
          context.lane = 'compiled';
          return responseOf(outcome, context, onFault);
        },
      }),
  };
}

/** What statements and late values may ask of the one who asks and of the request. */
function factsOfRequest(actor: Actor, context: RequestContext, operation: string | null): Facts {
  const { looks, clock, correlationId, language, proof } = context;
  return {
    ...factsOf(actor, clock.today()),
    ...lookFacts({ purpose: looks.purpose, clock, correlationId, operation }),
    now: clock.now().toISOString(),
    language,
    ...(proof && proofFacts(proof)),
  };
}

function responseOf(
  outcome: Exclude<LaneOutcome, { kind: 'not compiled' | 'guard failed' }>,
  context: RequestContext,
  onFault: OnFault,
): GraphQLResponse {
  if (outcome.kind === 'failed') {
    onFault(outcome.error, context.correlationId);
    return response({ errors: [maskedFault(context)], data: null });
  }
  const { body, errors } = outcome;
  if (errors.length === 0) return response({ data: standInFor(body) });
  const { data } = JSON.parse(body.toString('utf8')) as FormattedExecutionResult;
  const masked = errors.map((error) =>
    maskError(error.toJSON(), error, context, (fault) => onFault(fault, context.correlationId)),
  );
  return response({ errors: masked, ...(data === undefined ? {} : { data }) });
}

function response(singleResult: FormattedExecutionResult): GraphQLResponse {
  return { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
}

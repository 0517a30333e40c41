import type { Facts } from '@tsunagari/compiled-reads';
import { claimsOf } from '@tsunagari/identity';
import type { Actor } from '@tsunagari/kernel';
import type { DocumentNode, FormattedExecutionResult, OperationDefinitionNode } from 'graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { maskError, maskedFault } from '../server/mask-errors.js';
import type { CompiledLane, LaneOutcome, LaneRequest } from './compiled-lane.js';
import { factsOf, factsOver } from './facts.js';
import { lookFacts } from './looks.js';
import type { ReadPlans } from './read-plans.js';

type OnFault = (error: unknown, correlationId: string) => void;

/** A query that has passed validation and all rules. */
export interface AskedQuery {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** What the document is known by. */
  readonly documentKey: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

/** An answer: its JSON as bytes, or as a result with errors. */
export type CompiledAnswer =
  { readonly body: Buffer } | { readonly body: null; readonly result: FormattedExecutionResult };

/**
 * Answers queries by compiled reads. What is not compiled is for the resolvers, and so is a read whose compilation broke: that is our
 * mistake, which is told, and not one of the person who asks.
 */
export class CompiledAnswers {
  constructor(
    private readonly lane: CompiledLane,
    private readonly plans: ReadPlans,
    private readonly onFault: OnFault,
  ) {}

  /** The answer; null when the resolvers must give it, or the asker, who was remembered, must be looked up anew. */
  async answer(query: AskedQuery, context: RequestContext): Promise<CompiledAnswer | null> {
    context.lane = 'resolvers';
    if (context.viewer === null) return null;
    const { actor } = context.viewer;
    const { document, documentKey, operation, operationName, variables } = query;
    const claims = claimsOf(actor, context.clock.today());
    const facts = factsOfRequest(actor, context, operation.name?.value ?? null);
    context.planOf = (name) => this.plans.statementOf(name, { claims, facts });
    const request = { document, documentKey, operationName, variables, claims, facts };
    const outcome = await this.#read(request, context);
    if (outcome.kind === 'not compiled' || outcome.kind === 'guard failed') return null;
    context.lane = 'compiled';
    return this.#answerOf(outcome, context);
  }

  async #read(request: LaneRequest, { correlationId }: RequestContext): Promise<LaneOutcome> {
    try {
      return await this.lane.read(request);
    } catch (error) {
      this.onFault(error, correlationId);
      return { kind: 'not compiled', reason: 'The compilation broke.' };
    }
  }

  #answerOf(
    outcome: Exclude<LaneOutcome, { kind: 'not compiled' | 'guard failed' }>,
    context: RequestContext,
  ): CompiledAnswer {
    const { onFault } = this;
    if (outcome.kind === 'failed') {
      onFault(outcome.error, context.correlationId);
      return { body: null, result: { errors: [maskedFault(context)], data: null } };
    }
    const { body, errors } = outcome;
    if (errors.length === 0) return { body };
    const { data } = JSON.parse(body.toString('utf8')) as FormattedExecutionResult;
    const masked = errors.map((error) =>
      maskError(error.toJSON(), error, context, (fault) => onFault(fault, context.correlationId)),
    );
    return { body: null, result: { errors: masked, ...(data === undefined ? {} : { data }) } };
  }
}

/** What statements and late values may ask of the one who asks and of the request. */
function factsOfRequest(actor: Actor, context: RequestContext, operation: string | null): Facts {
  const { looks, clock, correlationId, language, proof, database } = context;
  return factsOver(factsOf(actor, clock.today()), {
    ...lookFacts({ purpose: looks.purpose, clock, correlationId, operation }),
    now: clock.now().toISOString(),
    language,
    proof,
    sealer: database.sealer,
  });
}

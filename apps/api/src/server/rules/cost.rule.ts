import { GraphQLError } from 'graphql';
import type { RequestContext } from '../../graphql/request-context.js';
import { operationCost } from '../operation-cost.js';
import { LIMITS } from '../operation-limits.js';
import type { OperationRule } from './operation-rule.js';

/** Refuses operations that cost too much, and notes what each costs. */
export const costRule: OperationRule = ({ schema, document, operation, request: { variables }, contextValue }) => {
  if (!operation) return;
  const cost = operationCost(schema, document, operation, variables ?? {});
  contextValue.cost = cost;
  if (cost > LIMITS.cost) throw tooCostly(cost);
};

/** What an answer tells beside its data: to holders of tokens, what their operation costs; 0 where it was refused before that was counted. */
export function costTold({ viewer, cost }: RequestContext) {
  return viewer?.by === 'token' ? { cost: { value: cost ?? 0, most: LIMITS.cost } } : null;
}

function tooCostly(cost: number): GraphQLError {
  return new GraphQLError(
    `問い合わせが重すぎます（${cost}、上限 ${LIMITS.cost}）。件数（first）を減らしてください。 / The operation costs ${cost}, at most ${LIMITS.cost}: ask for fewer rows.`,
    { extensions: { code: 'LIMIT_EXCEEDED', cost, most: LIMITS.cost, http: { status: 400 } } },
  );
}

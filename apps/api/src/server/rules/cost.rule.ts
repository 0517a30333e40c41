import { GraphQLError } from 'graphql';
import { operationCost } from '../operation-cost.js';
import { LIMITS } from '../operation-limits.js';
import type { AskedOperation, OperationRule } from './operation-rule.js';

/** Refuses operations that cost too much. */
export const costRule: OperationRule = (asked) => {
  const cost = costOf(asked);
  if (cost > LIMITS.cost) throw tooCostly(cost);
};

/** What an answer tells beside its data: to holders of tokens, what their operation costs; 0 where there is none that could run. */
export function costTold(asked: Partial<AskedOperation> & Pick<AskedOperation, 'contextValue' | 'request' | 'schema'>) {
  const { document, contextValue } = asked;
  return contextValue.viewer?.by === 'token'
    ? { cost: { value: document === undefined ? 0 : costOrZero({ ...asked, document }), most: LIMITS.cost } }
    : null;
}

type Costly = Pick<AskedOperation, 'schema' | 'document' | 'request'>;

function costOrZero(asked: Costly): number {
  try {
    return costOf(asked);
  } catch {
    return 0;
  }
}

function costOf({ schema, document, request: { variables, operationName } }: Costly): number {
  return operationCost(schema, document, variables ?? {}, operationName);
}

function tooCostly(cost: number): GraphQLError {
  return new GraphQLError(
    `問い合わせが重すぎます（${cost}、上限 ${LIMITS.cost}）。件数（first）を減らしてください。 / The operation costs ${cost}, at most ${LIMITS.cost}: ask for fewer rows.`,
    { extensions: { code: 'LIMIT_EXCEEDED', cost, most: LIMITS.cost, http: { status: 400 } } },
  );
}

import type { DocumentNode, GraphQLSchema } from 'graphql';
import { isListType, isNonNullType } from 'graphql';
// The ESM build of this package loads a second copy of graphql; its CommonJS build uses ours.
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity/cjs';

const DEFAULT_PAGE = 50;
const PLAIN_LIST = 5;

/** A connection costs its page times its row; a plain list five times its item; any other field one more than its parts. */
const estimate: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const type = isNonNullType(field.type) ? (field.type.ofType as unknown) : field.type;
  if (String(type).endsWith('Connection')) {
    const { first, last } = args as { first?: number | null; last?: number | null };
    return 1 + (first ?? last ?? DEFAULT_PAGE) * Math.max(1, childComplexity);
  }
  const isRowList = field.name === 'nodes' || field.name === 'edges';
  return 1 + (isListType(type) && !isRowList ? PLAIN_LIST : 1) * childComplexity;
};

/** How much work an operation may make at most: roughly the number of fields that its answer may have. */
export function operationCost(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown>,
  operationName: string | undefined,
): number {
  return getComplexity({
    schema,
    query,
    variables,
    estimators: [estimate],
    ...(operationName === undefined ? {} : { operationName }),
  });
}

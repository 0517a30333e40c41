import type { DocumentNode, GraphQLSchema } from 'graphql';
import { GraphQLError, isListType, isNonNullType } from 'graphql';
// The ESM build of this package loads a second copy of graphql; its CommonJS build uses ours.
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity/cjs';

const DEFAULT_PAGE = 50;
const PLAIN_LIST = 5;

/**
 * A connection costs its page times its row; what is asked for by ids their number times its row; a plain list five times its item; any
 * other field one more than its parts. The schema itself costs one.
 */
const estimate: ComplexityEstimator = ({ field, args, childComplexity }) => {
  if (field.name.startsWith('__')) return 1;
  const type = isNonNullType(field.type) ? (field.type.ofType as unknown) : field.type;
  if (String(type).endsWith('Connection')) {
    const { first, last } = args as { first?: number | null; last?: number | null };
    return 1 + Math.max(1, first ?? last ?? DEFAULT_PAGE) * Math.max(1, childComplexity);
  }
  const { ids } = args as { ids?: readonly unknown[] };
  if (Array.isArray(ids)) return 1 + ids.length * Math.max(1, childComplexity);
  const isRowList = field.name === 'nodes' || field.name === 'edges';
  return 1 + (isListType(type) && !isRowList ? PLAIN_LIST : 1) * childComplexity;
};

/** How much work an operation may make at most: roughly the number of fields that its answer may have. @throws GraphQLError when its variables do not fit */
export function operationCost(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown>,
  operationName: string | undefined,
): number {
  try {
    return getComplexity({
      schema,
      query,
      variables,
      estimators: [estimate],
      ...(operationName === undefined ? {} : { operationName }),
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const extensions = { code: 'BAD_USER_INPUT', ...error.extensions, http: { status: 400 } };
    throw new GraphQLError(error.message, { originalError: error, extensions });
  }
}

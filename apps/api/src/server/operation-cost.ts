import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { GraphQLError, getVariableValues, isListType, isNonNullType, visit } from 'graphql';
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
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): number {
  requireFitting(schema, operation, variables);
  const known = counted.get(query) ?? new Map<string, number>();
  counted.set(query, known);
  const key = keyOf(query, operation, variables);
  const cost = known.get(key) ?? count(schema, query, operation, variables);
  if (known.size >= KEPT_OF_EACH) known.clear();
  known.set(key, cost);
  return cost;
}

/** Costs of documents that were counted before. */
const counted = new WeakMap<DocumentNode, Map<string, number>>();
const KEPT_OF_EACH = 50;
/** Variables that a document has where they change its cost. */
const deciding = new WeakMap<DocumentNode, ReadonlySet<string>>();
const DECIDING_ARGUMENTS = new Set(['first', 'last', 'ids', 'if']);

/** The first thing that does not fit is told: to find all in a long list takes seconds. */
function requireFitting(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: object,
): void {
  const { errors } = getVariableValues(schema, variableDefinitions, { ...variables }, { maxErrors: 1 });
  const [first] = errors ?? [];
  if (first) throw refused(first);
}

/** What a cost hangs on: the operation, the variables that count rows or leave fields out, and which of the others are not given or null. */
function keyOf(
  query: DocumentNode,
  { name, variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string {
  const decides = decidingVariables(query);
  const parts = variableDefinitions.map(
    ({
      variable: {
        name: { value: variable },
      },
    }) => {
      const value = variables[variable];
      if (value === undefined || value === null) return String(value);
      return decides.has(variable) ? [Array.isArray(value) ? `${value.length} in all` : value] : 'given';
    },
  );
  return JSON.stringify([name?.value, ...parts]);
}

function decidingVariables(query: DocumentNode): ReadonlySet<string> {
  const known = deciding.get(query);
  if (known) return known;
  const found = new Set<string>();
  visit(query, {
    Argument({ name, value }) {
      if (DECIDING_ARGUMENTS.has(name.value))
        visit(value, { Variable: (variable) => void found.add(variable.name.value) });
    },
  });
  deciding.set(query, found);
  return found;
}

function count(
  schema: GraphQLSchema,
  query: DocumentNode,
  { name }: OperationDefinitionNode,
  variables: Record<string, unknown>,
): number {
  const operation = name === undefined ? {} : { operationName: name.value };
  try {
    return getComplexity({ schema, query, variables, estimators: [estimate], ...operation });
  } catch (error) {
    throw error instanceof GraphQLError ? refused(error) : error;
  }
}

function refused(error: GraphQLError): GraphQLError {
  const extensions = { code: 'BAD_USER_INPUT', ...error.extensions, http: { status: 400 } };
  return new GraphQLError(error.message, { originalError: error, extensions });
}

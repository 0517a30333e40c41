import {
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
} from 'graphql';

/** Variables that fit a query: only what it must have, and values that mean nobody. */
export function leastVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, type: node }) => {
      const type = typeFromAST(schema, node as never) as GraphQLInputType | undefined;
      return type && isNonNullType(type) ? [[variable.name.value, leastValue(type)]] : [];
    }),
  );
}

/** A value that fits a type, as small as can be. */
export function leastValue(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [];
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  if (isInputObjectType(nullable)) {
    const needed = Object.values(nullable.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(needed.map((field) => [field.name, leastValue(field.type)]));
  }
  return { Int: 1, Float: 1, Boolean: true, Date: '2026-11-23' }[String(nullable)] ?? 'x';
}

import {
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  getNullableType,
  isInputObjectType,
  isListType,
  typeFromAST,
} from 'graphql';
import { leastValue } from '../src/compiled/least-variables.js';

/** Variables that fit a query and give all that can be given: filters, orders, the size of a page – but no place in a list. */
export function fullVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, type: node }) => {
      const type = typeFromAST(schema, node as never) as GraphQLInputType | undefined;
      const name = variable.name.value;
      return type && !['after', 'before', 'last'].includes(name) ? [[name, fullValue(type)]] : [];
    }),
  );
}

function fullValue(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [fullValue(nullable.ofType)];
  if (!isInputObjectType(nullable)) return leastValue(type);
  const fields = Object.values(nullable.getFields());
  return Object.fromEntries(fields.map((field) => [field.name, fullValue(field.type)]));
}

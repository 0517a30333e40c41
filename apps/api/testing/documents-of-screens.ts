import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  typeFromAST,
} from 'graphql';

/** A query of the screens. */
export interface ScreenQuery {
  readonly name: string;
  readonly text: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

const MANIFEST = path.join(__dirname, '../../admin/trusted-documents.json');

/** All queries that the screens may ask, by name. */
export function queriesOfScreens(): ScreenQuery[] {
  const manifest: unknown = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  return Object.values(Object(manifest) as Record<string, string>)
    .flatMap((text) => {
      const document = parse(text);
      const operation = document.definitions.find((definition) => definition.kind === 'OperationDefinition');
      const name = operation?.name?.value;
      return operation?.operation === 'query' && name !== undefined ? [{ name, text, document, operation }] : [];
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Variables that fit a query: only what it must have. */
export function leastVariables(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode): object {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, type: node }) => {
      const type = typeFromAST(schema, node as never) as GraphQLInputType | undefined;
      return type && isNonNullType(type) ? [[variable.name.value, leastValue(type)]] : [];
    }),
  );
}

function leastValue(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [];
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  if (isInputObjectType(nullable)) {
    const needed = Object.values(nullable.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(needed.map((field) => [field.name, leastValue(field.type)]));
  }
  return { Int: 1, Float: 1, Boolean: true, Date: '2026-11-23' }[String(nullable)] ?? 'x';
}

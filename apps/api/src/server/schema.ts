import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { READ_RESOLVERS } from '../compiled/explain-read.resolver.js';
import { EMERGENCY_RESOLVERS } from '../emergency/emergency.module.js';
import { EXCHANGE_RESOLVERS } from '../exchange/exchange.module.js';
import { NodeResolver } from '../graphql/node.resolver.js';
import { IDENTITY_RESOLVERS } from '../identity/viewer.resolver.js';
import { PEOPLE_RESOLVERS } from '../people/people.module.js';
import { PERSONAL_DATA_RESOLVERS } from '../personal-data/personal-data.module.js';
import { REGISTRY_RESOLVERS } from '../registry/registry.module.js';
import { noteLooks } from '../trail/note-looks.js';
import { TRAIL_RESOLVERS } from '../trail/trail.resolver.js';

/** The operational schema. @throws Error when a field has no privacy class or anything has no description. */
export function apiSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      ...IDENTITY_RESOLVERS,
      ...REGISTRY_RESOLVERS,
      ...PEOPLE_RESOLVERS,
      ...EMERGENCY_RESOLVERS,
      ...EXCHANGE_RESOLVERS,
      ...TRAIL_RESOLVERS,
      ...READ_RESOLVERS,
      ...PERSONAL_DATA_RESOLVERS,
    ],
    validate: false,
    // It asks the schema everything about itself, half of the time that the rest takes. Apollo validates it, a test asks it.
    skipCheck: true,
  });
  const gaps = schemaGaps(schema);
  if (gaps.length > 0) throw new Error(`the schema has gaps:\n${gaps.join('\n')}`);
  return noteLooks(schema);
}

/** The schema as it is committed: sorted, so that a change shows as a change. */
export function printedSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** What is missing: privacy classes of published fields, and descriptions of anything. */
export function schemaGaps(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !BUILT_IN.has(type.name))
    .flatMap((type) => gapsOf(type));
}

const BUILT_IN = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);
const OPERATIONS = new Set(['Query', 'Mutation']);

function gapsOf(type: GraphQLNamedType): string[] {
  const gaps = type.description || OPERATIONS.has(type.name) ? [] : [`${type.name}: no description`];
  if (isEnumType(type)) {
    return [
      ...gaps,
      ...type
        .getValues()
        .filter((value) => !value.description)
        .map((value) => `${type.name}.${value.name}: no description`),
    ];
  }
  if (isInputObjectType(type)) {
    return [
      ...gaps,
      ...Object.values(type.getFields())
        .filter((field) => !field.description)
        .map((field) => `${type.name}.${field.name}: no description`),
    ];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return gaps;
  return [
    ...gaps,
    ...Object.values(type.getFields()).flatMap((field) => [
      ...(field.description ? [] : [`${type.name}.${field.name}: no description`]),
      ...(/^P[0-3]$/.test(String(field.extensions['privacy'])) ? [] : [`${type.name}.${field.name}: no privacy class`]),
      ...field.args
        .filter((argument) => !argument.description)
        .map((argument) => `${type.name}.${field.name}(${argument.name}): no description`),
    ]),
  ];
}

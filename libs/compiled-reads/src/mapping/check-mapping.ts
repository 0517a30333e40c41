import { type GraphQLSchema, getNamedType, isAbstractType, isLeafType, isObjectType } from 'graphql';
import type { AbstractMapping, FieldMapping, Mapping, ObjectMapping } from './mapping.js';
import { MappingProblem } from './mapping-problem.js';

/** Compares a mapping with its schema, so that a typing mistake is told at the start. @throws MappingProblem with all of them */
export function checkMapping(schema: GraphQLSchema, mapping: Mapping): void {
  const problems = Object.entries(mapping.types).flatMap(([name, type]) =>
    type.kind === 'object' ? objectProblems(schema, name, type) : abstractProblems(schema, mapping, name, type),
  );
  for (const [name, type] of Object.entries(mapping.types))
    if (type.kind === 'object' && type.noted && !mapping.notes) problems.push(`Nobody keeps the notes of ${name}.`);
  if (problems.length > 0) throw new MappingProblem(problems.join('\n'));
}

function objectProblems(schema: GraphQLSchema, name: string, mapping: ObjectMapping): string[] {
  const type = schema.getType(name);
  if (!isObjectType(type)) return [`${name} is no object type of the schema.`];
  const published = type.getFields();
  return Object.entries(mapping.fields).flatMap(([field, how]) => {
    const output = Object.hasOwn(published, field) ? published[field]?.type : undefined;
    if (!output) return [`${name}.${field} is not in the schema.`];
    return how.kind === 'late' || isLeafType(getNamedType(output)) === isLeafKind(how)
      ? []
      : [`${name}.${field} cannot be read as ${how.kind}.`];
  });
}

function abstractProblems(schema: GraphQLSchema, { types }: Mapping, name: string, mapping: AbstractMapping): string[] {
  const type = schema.getType(name);
  if (!isAbstractType(type)) return [`${name} is no interface or union of the schema.`];
  return Object.keys(mapping.members).flatMap((member) => {
    const object = schema.getType(member);
    if (!isObjectType(object) || !schema.isSubType(type, object)) return [`${member} is no ${name}.`];
    return Object.hasOwn(types, member) ? [] : [`${member}, a ${name}, has no mapping.`];
  });
}

function isLeafKind({ kind }: FieldMapping): boolean {
  return kind === 'value' || kind === 'computed';
}

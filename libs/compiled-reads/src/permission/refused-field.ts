import { GraphQLError } from 'graphql';
import type { FieldMapping } from '../mapping/mapping.js';
import type { Compilation, FieldSite } from '../plan/compilation.js';
import type { FieldShape } from '../plan/shape.js';

/** Whether the class of roles that a plan is compiled for may not read a field: then it is not in the statement at all. */
export function isRefused(compilation: Compilation, field: FieldMapping): boolean {
  return field.allowed !== undefined && !field.allowed(compilation.asker.roleClass);
}

/** The error that a refused field answers with, at its path. */
export function refusalStep(compilation: Compilation, { parent, args }: FieldSite): NonNullable<FieldShape['step']> {
  const refusal = compilation.mapping.refusal ?? forbidden;
  return () => {
    throw refusal(parent.name, args.field.name);
  };
}

function forbidden(typeName: string, fieldName: string): Error {
  return new GraphQLError(`${typeName}.${fieldName} may not be read.`, { extensions: { code: 'FORBIDDEN' } });
}

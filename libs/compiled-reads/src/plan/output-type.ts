import type { GraphQLOutputType } from 'graphql';
import type { FieldSite } from './compilation.js';

/** The type that a field has in the schema. */
export function outputType(site: Pick<FieldSite, 'args'>): GraphQLOutputType {
  return site.args.field.type;
}

import type { GraphQLSchema } from 'graphql';
import { apiSchema } from '../src/server/schema.js';

let built: GraphQLSchema | undefined;

/** The schema of the product, built once for all servers that share a load of it, as one process of the product has one. */
export function sharedSchema(): GraphQLSchema {
  return (built ??= apiSchema());
}

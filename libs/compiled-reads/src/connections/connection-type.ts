import { type GraphQLNamedType, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { MappingProblem } from '../mapping/mapping-problem.js';
import type { FieldSite } from '../plan/compilation.js';
import { outputType } from '../plan/output-type.js';

/** The types of a Relay connection as the schema has them. */
export interface ConnectionType {
  readonly type: GraphQLObjectType;
  readonly node: GraphQLNamedType;
}

/** Reads them off a field. @throws MappingProblem when its type has no `edges { node }` */
export function connectionType(site: FieldSite): ConnectionType {
  const type = getNamedType(outputType(site));
  const edge = isObjectType(type) ? type.getFields()['edges'] : undefined;
  const edgeType = edge && getNamedType(edge.type);
  const node = isObjectType(edgeType) ? edgeType.getFields()['node'] : undefined;
  if (!isObjectType(type) || !node)
    throw new MappingProblem(
      `${site.parent.name}.${site.args.field.name} is no connection: its type has no edges with nodes.`,
    );
  return { type, node: getNamedType(node.type) };
}

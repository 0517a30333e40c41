import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** How a field of Query is asked. */
export interface Asked {
  /** The arguments as they stand in the document: `(first: 10)`. */
  readonly given: string;
  /** The type that comes, where it may be one of several. */
  readonly type?: string;
  /** How deep the paths go from here; as deep as any unless told. */
  readonly deepest?: number;
}

/** The ways to ask a field of Query. */
export type Arguments = (field: GraphQLField<unknown, unknown>) => readonly Asked[];

/** So deep a path goes from what Query leads to; `npm run test:security` goes deeper. */
const DEEPEST = process.env['SECURITY_TESTS'] === 'full' ? 4 : 2;
/** So often the same field of the same type ends a path; the ways that lead to it differ. */
const WAYS = 3;
/** Lists within lists are asked for a few rows, or the operation is refused for its cost. */
const FIRST = 'first';
const A_FEW = '(first: 3)';

/**
 * Every way into the schema: a document for each path from Query, asking for all plain fields where it ends. Fields that cannot be asked
 * without arguments are roots only.
 */
export function walk(schema: GraphQLSchema, argumentsOf: Arguments): string[] {
  const documents: string[] = [];
  const query = schema.getQueryType();
  for (const field of Object.values(query?.getFields() ?? {}))
    for (const { given, type: wanted, deepest = DEEPEST } of argumentsOf(field)) {
      const ways = new Map<string, number>();
      const open = (selection: string): string => `{ ${field.name}${given} ${selection} }`;
      for (const type of objectsOf(schema, field).filter(({ name }) => wanted === undefined || name === wanted))
        step(type, [], open, isAbstractType(getNamedType(field.type)));
      if (isLeafType(getNamedType(field.type))) documents.push(open(''));

      function step(
        type: GraphQLObjectType,
        above: readonly string[],
        around: (selection: string) => string,
        isFragment: boolean,
      ): void {
        const within = (selection: string): string => {
          const plain = `{ ${selection === '' ? plainFields(type).join(' ') : selection} }`;
          return around(isFragment ? `{ __typename ... on ${type.name} ${plain} }` : plain);
        };
        documents.push(within(''));
        if (above.length >= deepest) return;
        for (const next of Object.values(type.getFields())) {
          const edge = `${type.name}.${next.name}`;
          if (isLeafType(getNamedType(next.type)) || next.name === 'edges' || next.args.some(isRequiredArgument))
            continue;
          const before = ways.get(edge) ?? 0;
          if (before >= WAYS || above.includes(edge)) continue;
          ways.set(edge, before + 1);
          for (const to of objectsOf(schema, next))
            step(
              to,
              [...above, edge],
              (selection) =>
                within(`${next.name}${next.args.some(({ name }) => name === FIRST) ? A_FEW : ''} ${selection}`),
              isAbstractType(getNamedType(next.type)),
            );
        }
      }
    }
  return documents;
}

function objectsOf(schema: GraphQLSchema, { type }: GraphQLField<unknown, unknown>): readonly GraphQLObjectType[] {
  const named = getNamedType(type);
  if (isObjectType(named)) return [named];
  return isAbstractType(named) ? schema.getPossibleTypes(named) : [];
}

function plainFields(type: GraphQLObjectType): string[] {
  const plain = Object.values(type.getFields()).filter(
    (field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument),
  );
  const cursors = 'edges' in type.getFields() ? ['edges { cursor }'] : [];
  return ['__typename', ...plain.map(({ name }) => name), ...cursors];
}

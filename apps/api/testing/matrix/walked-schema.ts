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
/** So often the same field of the same type ends a path; the ways that lead to it differ, more of them in `npm run test:security`. */
const WAYS = process.env['SECURITY_TESTS'] === 'full' ? 3 : 2;
/** Lists within lists are asked for a few rows, or the operation is refused for its cost. */
const FIRST = 'first';
const A_FEW = '(first: 3)';

/** One place of the schema: the document that asks for it and for what ends right below it, and the same path by path. */
export interface Question {
  /** The field of Query with its arguments, and the type that is asked for: what many questions have in common. */
  readonly root: string;
  readonly together: string;
  /** An error may take the answers of its neighbours away; then each path is asked by itself. */
  readonly apart: readonly string[];
}

/**
 * Every way into the schema: a question for each path from Query, asking for all plain fields where it ends. Fields that cannot be asked
 * without arguments are roots only. What is asked of a place comes before what is asked below it.
 */
export function walk(schema: GraphQLSchema, argumentsOf: Arguments): Question[] {
  const questions: Question[] = [];
  const query = schema.getQueryType();
  for (const field of Object.values(query?.getFields() ?? {}))
    for (const { given, type: wanted, deepest = DEEPEST } of argumentsOf(field)) {
      const ways = new Map<string, number>();
      const open = (selection: string): string => `{ ${field.name}${given} ${selection} }`;
      for (const type of objectsOf(schema, field).filter(({ name }) => wanted === undefined || name === wanted))
        step(type, `${type.name} ${open('')}`, [], open, isAbstractType(getNamedType(field.type)));
      if (isLeafType(getNamedType(field.type))) questions.push({ root: open(''), together: open(''), apart: [] });

      function step(
        type: GraphQLObjectType,
        root: string,
        above: readonly string[],
        around: (selection: string) => string,
        isFragment: boolean,
      ): void {
        const within = (selection: string): string => around(braced(type, selection, isFragment));
        const plain = plainFields(type).join(' ');
        const ends: string[] = [];
        for (const next of above.length < deepest ? Object.values(type.getFields()) : []) {
          const edge = `${type.name}.${next.name}`;
          if (isLeafType(getNamedType(next.type)) || next.name === 'edges' || next.args.some(isRequiredArgument))
            continue;
          const before = ways.get(edge) ?? 0;
          if (before >= WAYS || above.includes(edge)) continue;
          ways.set(edge, before + 1);
          const isOneOfSeveral = isAbstractType(getNamedType(next.type));
          const named = `${next.name}${next.args.some(({ name }) => name === FIRST) ? A_FEW : ''}`;
          for (const to of objectsOf(schema, next))
            if (above.length + 1 < deepest)
              step(to, root, [...above, edge], (selection) => within(`${named} ${selection}`), isOneOfSeveral);
            else ends.push(`${named} ${braced(to, plainFields(to).join(' '), isOneOfSeveral)}`);
        }
        questions.push({
          root,
          together: within([plain, ...ends].join(' ')),
          apart: ends.length === 0 ? [] : [plain, ...ends].map(within),
        });
      }
    }
  return questions.reverse();
}

/** A selection on a type; as a fragment where the field may be of several types. */
function braced(type: GraphQLObjectType, selection: string, isFragment: boolean): string {
  return isFragment ? `{ __typename ... on ${type.name} { ${selection} } }` : `{ ${selection} }`;
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

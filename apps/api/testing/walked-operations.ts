import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A place of the input of an operation where a client writes a plain value: `input.contacts.value`. */
export interface Place {
  readonly path: string;
  /** The last part of the path. */
  readonly name: string;
  /** Name of its type: `String`, `ID`, `Int`, `Date`, or of an enum. */
  readonly type: string;
  readonly isEnum: boolean;
}

/** How the input of an operation is filled. */
export interface Filling {
  /** The value at a place; undefined for one that fits its type. */
  readonly value?: (place: Place) => unknown;
  /** Whether what may be left out is given, by its path; all that may be left out is left out unless told. */
  readonly gives?: (path: string) => boolean;
}

/** A field of Query or Mutation as an operation of its own, with each of its arguments as a variable. */
export interface WalkedOperation {
  readonly kind: 'query' | 'mutation';
  readonly name: string;
  readonly text: string;
  readonly places: readonly Place[];
  variables(filling?: Filling): Record<string, unknown>;
}

const PLAIN: Readonly<Record<string, unknown>> = { Int: 1, Float: 1, Boolean: true, Date: '2026-11-23' };

/** Every field of Query and Mutation. */
export function walkedOperations(schema: GraphQLSchema): WalkedOperation[] {
  return (['query', 'mutation'] as const).flatMap((kind) => {
    const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(root?.getFields() ?? {}).map((field) => operationOf(kind, field));
  });
}

/** Gives a place and all that it stands in. */
export const giving =
  ({ path: wanted }: Place) =>
  (path: string): boolean =>
    wanted === path || wanted.startsWith(`${path}.`);

function operationOf(kind: WalkedOperation['kind'], field: GraphQLField<unknown, unknown>): WalkedOperation {
  const { name, args } = field;
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const [variables, given] = args.length > 0 ? [`(${declared})`, `(${passed})`] : ['', ''];
  return {
    kind,
    name,
    text: `${kind} Walked${variables} { ${name}${given} ${selectionOf(field.type)} }`,
    places: args.flatMap((arg) => placesOf(arg.type, arg.name, [])),
    variables: (filling = {}) => filled(args, '', filling),
  };
}

function selectionOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  const fields = isObjectType(named) ? named.getFields() : {};
  if ('refusals' in fields) return '{ refusals { code path message } }';
  if ('nodes' in fields) return '{ totalCount nodes { __typename } }';
  return '{ __typename }';
}

function placesOf(type: GraphQLInputType, path: string, within: readonly string[]): Place[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) {
    const name = path.split('.').at(-1) ?? path;
    return [{ path, name, type: named.name, isEnum: isEnumType(named) }];
  }
  if (within.includes(named.name)) return [];
  return Object.values(named.getFields()).flatMap((field) =>
    placesOf(field.type, `${path}.${field.name}`, [...within, named.name]),
  );
}

type Given = Pick<GraphQLArgument, 'name' | 'type' | 'defaultValue'>;

function filled(fields: readonly Given[], within: string, filling: Filling): Record<string, unknown> {
  const entries = fields.flatMap(({ name, type, defaultValue }) => {
    const path = within === '' ? name : `${within}.${name}`;
    const isNeeded = isNonNullType(type) && defaultValue === undefined;
    return isNeeded || filling.gives?.(path) === true ? [[name, valueOf(type, path, filling)] as const] : [];
  });
  return Object.fromEntries(entries);
}

function valueOf(type: GraphQLInputType, path: string, filling: Filling): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [valueOf(nullable.ofType, path, filling)];
  if (isInputObjectType(nullable)) return filled(Object.values(nullable.getFields()), path, filling);
  const name = path.split('.').at(-1) ?? path;
  const said = filling.value?.({ path, name, type: nullable.toString(), isEnum: isEnumType(nullable) });
  if (said !== undefined) return said;
  return isEnumType(nullable) ? nullable.getValues()[0]?.name : (PLAIN[nullable.toString()] ?? 'x');
}

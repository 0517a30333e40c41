import {
  type FieldNode,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  TypeInfo,
  parse,
  print,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** An operation that asks one of the questions of another, with its arguments and without what hangs on it. */
export function rootAlone(schema: GraphQLSchema, text: string, answeredAs: string): string {
  const document = parse(text);
  const types = new TypeInfo(schema);
  const found: FieldNode[] = [];
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(field) {
        const isRoot = types.getParentType() === schema.getQueryType();
        if (isRoot && (field.alias ?? field.name).value === answeredAs) found.push(field);
      },
    }),
  );
  const [field] = found;
  if (!field) throw new RangeError(`nothing is answered as ${answeredAs}`);
  const used = new Set<string>();
  const { directives: _, ...question } = field;
  visit({ ...question, selectionSet: undefined }, { Variable: ({ name }) => void used.add(name.value) });
  const variableDefinitions = document.definitions
    .flatMap(
      (definition) => (definition.kind === Kind.OPERATION_DEFINITION ? definition.variableDefinitions : []) ?? [],
    )
    .filter(({ variable }) => used.has(variable.name.value));
  const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  const selections = [{ ...question, selectionSet: { kind: Kind.SELECTION_SET, selections: [typename] } } as const];
  return print({
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    variableDefinitions,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  });
}

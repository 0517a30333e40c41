import fc, { type GeneratorValue } from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLInterfaceType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';

/** A random operation with its variables. */
export interface RandomOperation {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How chance decides. */
export interface Chance {
  /** A whole number from 0 to `most`. */
  upTo(most: number): number;
  oneOf<Value>(values: readonly Value[]): Value;
}

/** What operations over a schema may ask, and with which arguments. */
export interface Grammar {
  mayAsk(type: string, field: string): boolean;
  /** How many directives an operation may have; as many as chance wants unless told. */
  readonly mostDirectives?: number;
  /** Arguments of a field as JSON has them, enums by their names; absent ones are left out. */
  argumentsOf(field: GraphQLField<unknown, unknown>, chance: Chance): Readonly<Record<string, unknown>>;
}

type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** Random valid operations over a schema: fields, arguments, directives, every kind of fragment, literals and variables. */
export function randomOperation(schema: GraphQLSchema, grammar: Grammar): fc.Arbitrary<RandomOperation> {
  return fc.gen().map((random) => new OperationWriter(schema, grammar, random).write());
}

class OperationWriter implements Chance {
  readonly #fragments: string[] = [];
  readonly #declared: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  #aliases = 0;
  #directives = 0;
  #size = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly grammar: Grammar,
    private readonly random: GeneratorValue,
  ) {}

  write(): RandomOperation {
    const root = this.schema.getQueryType();
    if (!root) throw new Error('The schema has no queries.');
    for (const name of ['yes', 'no']) {
      this.#declared.push(`$${name}: Boolean!`);
      this.#variables[name] = this.random(fc.boolean);
    }
    const body = this.#selections(root, 0);
    // Every variable is used, as validation wants.
    const text = `query Q(${this.#declared.join(', ')}) { ${body} t1: __typename @skip(if: $yes) t2: __typename @include(if: $no) } ${this.#fragments.join(' ')}`;
    return { text, variables: this.#variables };
  }

  #selections(type: GraphQLNamedType, depth: number): string {
    const parts: string[] = [];
    const times = depth > 4 || this.#size > 60 ? 1 : this.upTo(3) + 1;
    for (let time = 0; time < times; time++) parts.push(this.#selection(type, depth));
    return parts.join(' ');
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    this.#size++;
    const kind = this.upTo(9);
    if (kind === 0) return '__typename';
    if (kind === 1) return `... ${this.#directive()} { ${this.#selections(type, depth + 1)} }`;
    if (kind <= 3 || (isAbstractType(type) && !isInterfaceType(type))) return this.#fragment(type, depth);
    if (isInterfaceType(type) && kind <= 7) return this.#fragment(type, depth);
    if (!isObjectType(type) && !isInterfaceType(type)) return '__typename';
    return this.#field(type, depth);
  }

  #fragment(type: GraphQLNamedType, depth: number): string {
    const conditions = isAbstractType(type)
      ? [...this.schema.getPossibleTypes(type), type]
      : isObjectType(type)
        ? [type, ...type.getInterfaces()]
        : [];
    const condition = this.oneOf(conditions);
    const body = this.#selections(condition, depth + 1);
    if (this.upTo(1) === 0) return `... on ${condition.name} ${this.#directive()} { ${body} }`;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${condition.name} { ${body} }`);
    return `...${name} ${this.#directive()}`;
  }

  #field(type: Composite, depth: number): string {
    const fields = Object.values(type.getFields()).filter(
      (field) =>
        this.grammar.mayAsk(type.name, field.name) && (depth < 6 || !isCompositeType(getNamedType(field.type))),
    );
    if (fields.length === 0) return '__typename';
    const field = this.oneOf(fields);
    const output = getNamedType(field.type);
    const args = this.#arguments(field);
    const body = isCompositeType(output) ? ` { ${this.#selections(output, depth + 1)} }` : '';
    const alias = args !== '' || this.upTo(2) === 0 ? `a${this.#aliases++}: ` : '';
    return `${alias}${field.name}${args} ${this.#directive()}${body}`;
  }

  /** Each a literal or a variable. */
  #arguments(field: GraphQLField<unknown, unknown>): string {
    const given = this.grammar.argumentsOf(field, this);
    const written = field.args.filter(({ name }) => name in given).map((arg) => this.#argument(arg, given[arg.name]));
    return written.length === 0 ? '' : `(${written.join(', ')})`;
  }

  #argument({ name: argument, type }: GraphQLArgument, value: unknown): string {
    if (this.upTo(1) === 0) return `${argument}: ${literalOf(value, type)}`;
    const name = `v${this.#declared.length}`;
    this.#declared.push(`$${name}: ${String(type)}`);
    if (value !== null || this.upTo(1) === 0) this.#variables[name] = value;
    return `${argument}: $${name}`;
  }

  #directive(): string {
    const { mostDirectives = Number.POSITIVE_INFINITY } = this.grammar;
    const directive =
      this.upTo(1) === 0
        ? ''
        : this.oneOf(['@skip(if: $yes)', '@include(if: $no)', '@skip(if: false)', '@include(if: true)']);
    // Two stand at the end of each operation.
    if (directive === '' || this.#directives + 2 >= mostDirectives) return '';
    this.#directives++;
    return directive;
  }

  upTo(most: number): number {
    return this.random(fc.nat, most);
  }

  oneOf<Value>(values: readonly Value[]): Value {
    const value = values[this.upTo(values.length - 1)];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  }
}

/** A value as a literal of its type: enums stand there bare, names of fields too. */
function literalOf(value: unknown, type: GraphQLInputType): string {
  if (value === null || value === undefined) return 'null';
  const nullable = getNullableType(type);
  if (isListType(nullable) && Array.isArray(value))
    return `[${value.map((item) => literalOf(item, nullable.ofType)).join(', ')}]`;
  if (isInputObjectType(nullable)) {
    const fields = nullable.getFields();
    const written = Object.entries(value).flatMap(([name, part]) => {
      const field = fields[name];
      return field ? [`${name}: ${literalOf(part, field.type)}`] : [];
    });
    return `{ ${written.join(', ')} }`;
  }
  return isEnumType(nullable) && typeof value === 'string' ? value : JSON.stringify(value);
}

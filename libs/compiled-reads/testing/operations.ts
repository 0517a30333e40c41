import fc, { type GeneratorValue } from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLInterfaceType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { GENRES } from './town.schema.js';

/** A random operation with its variables. */
export interface RandomOperation {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values that arguments take: ids and cursors that lead somewhere, mostly. */
export interface RandomValues {
  readonly ids: readonly string[];
  readonly cursors: Readonly<Record<string, readonly string[]>>;
}

type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** Random valid operations over the town's schema: every field, argument, directive, kind of fragment, literals and variables. */
export function randomOperation(schema: GraphQLSchema, values: RandomValues): fc.Arbitrary<RandomOperation> {
  return fc.gen().map((random) => new OperationWriter(schema, values, random).write());
}

class OperationWriter {
  readonly #fragments: string[] = [];
  readonly #declared: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  #aliases = 0;
  #size = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly values: RandomValues,
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
    const times = depth > 4 || this.#size > 60 ? 1 : this.#upTo(3) + 1;
    for (let time = 0; time < times; time++) parts.push(this.#selection(type, depth));
    return parts.join(' ');
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    this.#size++;
    const kind = this.#upTo(9);
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
    const condition = this.#oneOf(conditions);
    const body = this.#selections(condition, depth + 1);
    if (this.#upTo(1) === 0) return `... on ${condition.name} ${this.#directive()} { ${body} }`;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${condition.name} { ${body} }`);
    return `...${name} ${this.#directive()}`;
  }

  #field(type: Composite, depth: number): string {
    const fields = Object.values(type.getFields()).filter(
      (field) => field.name !== 'unmapped' && (depth < 6 || !isCompositeType(getNamedType(field.type))),
    );
    if (fields.length === 0) return '__typename';
    const field = this.#oneOf(fields);
    const output = getNamedType(field.type);
    const args = this.#arguments(field);
    const body = isCompositeType(output) ? ` { ${this.#selections(output, depth + 1)} }` : '';
    const alias = args !== '' || this.#upTo(2) === 0 ? `a${this.#aliases++}: ` : '';
    return `${alias}${field.name}${args} ${this.#directive()}${body}`;
  }

  #arguments(field: GraphQLField<unknown, unknown>): string {
    const backwards = this.#upTo(1) === 0;
    const paging = backwards ? ['first', 'after'] : ['last', 'before'];
    const order = this.#oneOf(['NAME', 'OPENED', 'CODE', 'UPDATED']);
    const written = field.args
      .filter((arg) => !paging.includes(arg.name))
      .filter((arg) => arg.name === 'orderBy' || arg.name === 'id' || this.#upTo(1) === 0)
      .map((arg) => `${arg.name}: ${this.#argument(arg, field, order)}`);
    return written.length === 0 ? '' : `(${written.join(', ')})`;
  }

  /** A literal or a variable; sometimes null where it may be. */
  #argument(arg: GraphQLArgument, field: GraphQLField<unknown, unknown>, order: string): string {
    const value = isNonNullType(arg.type) || this.#upTo(5) > 0 ? this.#value(arg, field, order) : null;
    const named = getNamedType(arg.type).name;
    const isEnum = named === 'Genre' || named === 'LibraryOrder';
    if (this.#upTo(1) === 0) return isEnum ? JSON.stringify(value).replaceAll('"', '') : JSON.stringify(value);
    const name = `v${this.#declared.length}`;
    const nullable = getNullableType(arg.type);
    const type = String(isNonNullType(arg.type) ? arg.type : nullable);
    this.#declared.push(`$${name}: ${type}`);
    if (value !== null || this.#upTo(1) === 0) this.#variables[name] = value;
    return `$${name}`;
  }

  #value(arg: GraphQLArgument, field: GraphQLField<unknown, unknown>, order: string): unknown {
    const type = getNullableType(arg.type);
    if (isListType(type)) return [this.#oneOf(Object.keys(GENRES)), this.#oneOf(Object.keys(GENRES))];
    switch (arg.name) {
      case 'orderBy':
        return order;
      case 'id':
        return this.#oneOf(this.values.ids);
      case 'after':
      case 'before':
        return this.#oneOf(this.values.cursors[field.name === 'libraries' ? order : field.name] ?? []);
      case 'first':
      case 'last':
      case 'count':
        return this.#upTo(5) + 1;
      case 'search':
        return this.#oneOf(['', 'さ', 'あ', "'", '"', '\\', '𠮷', '$1']);
      case 'loud':
        return this.#upTo(1) === 0;
      default:
        return `2020-04-0${this.#upTo(8) + 1}`;
    }
  }

  #directive(): string {
    return this.#oneOf([
      '',
      '',
      '',
      '',
      '@skip(if: $yes)',
      '@include(if: $no)',
      '@skip(if: false)',
      '@include(if: true)',
    ]);
  }

  #upTo(most: number): number {
    return this.random(fc.nat, most);
  }

  #oneOf<Value>(values: readonly Value[]): Value {
    const value = values[this.#upTo(values.length - 1)];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  }
}

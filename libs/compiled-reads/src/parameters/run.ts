import { type FieldNode, type GraphQLField, getArgumentValues } from 'graphql';

/** Arguments of one field as graphql-js coerces them: defaults put in, enums by their internal values. */
export type ArgumentValues = Readonly<Record<string, unknown>>;

/** What the server states with a request: the day, the account. */
export type Facts = Readonly<Record<string, unknown>>;

/** Values of the settings of the database by their names; a setting without one is empty. */
export type ClaimValues = Readonly<Record<string, string | undefined>>;

/** What one request brings to a plan: coerced variables, facts that the server states (the day, the account), and its claims. */
export class Run {
  readonly #arguments = new Map<FieldNode, Map<GraphQLField<unknown, unknown>, ArgumentValues>>();

  constructor(
    readonly variables: Readonly<Record<string, unknown>>,
    readonly facts: Facts,
    readonly claims: ClaimValues = {},
  ) {}

  /** The arguments of a field of the operation. @throws GraphQLError as graphql-js would when they cannot be coerced */
  argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): ArgumentValues {
    const ofNode = this.#arguments.get(node) ?? new Map<GraphQLField<unknown, unknown>, ArgumentValues>();
    this.#arguments.set(node, ofNode);
    const known = ofNode.get(field);
    if (known) return known;
    const values = getArgumentValues(field, node, this.variables);
    ofNode.set(field, values);
    return values;
  }
}

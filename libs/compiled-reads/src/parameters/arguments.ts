import { type FieldNode, type GraphQLField, GraphQLBoolean, getNamedType, isEnumType } from 'graphql';
import { MappingProblem } from '../mapping/mapping-problem.js';
import type { Sql } from '../mapping/sql.js';
import type { SqlType } from '../mapping/sql-type.js';
import { NotCompiled } from '../plan/not-compiled.js';
import type { Choice, Decisions } from './decisions.js';
import { parameter } from './parameter.js';
import type { ArgumentValues, Facts, Run } from './run.js';

/**
 * When all rows of a list are gathered before its page is taken from them: `always` where the condition that the arguments set finds few
 * among many, `to count` where the list is never long.
 */
export type Gathering = 'always' | 'to count' | 'never';

let nextSlot = 0;

/**
 * The arguments of one field in an operation, for the author of its mapping. Their values become parameters; only decisions
 * (given or not, an enum, a condition) may change the text of the statement, and each answer to them has a plan of its own.
 */
export class Arguments {
  readonly #slot = nextSlot++;
  #gathering: Gathering = 'never';

  constructor(
    readonly field: GraphQLField<unknown, unknown>,
    readonly node: FieldNode,
    private readonly decisions: Decisions,
  ) {}

  /** Reads the coerced arguments of a request. */
  of(run: Run): ArgumentValues {
    return run.argumentsOf(this.field, this.node);
  }

  /** Whether the argument is there and not null. A decision. */
  given(argument: string): boolean {
    return this.when(`given:${argument}`, (values) => values[argument] != null);
  }

  /** Whether a condition on the arguments holds. A decision; its name is unique within the field. */
  when(decision: string, condition: (values: ArgumentValues) => boolean): boolean {
    return this.decisions.ask(`${this.#slot}:when:${decision}`, (run) => condition(this.of(run))) === true;
  }

  /** The value of an enum or Boolean argument. A decision. @throws MappingProblem for other types: a plan for each text would not end */
  choice(argument: string): Choice {
    const type = this.field.args.find((each) => each.name === argument)?.type;
    const named = type && getNamedType(type);
    if (!named || !(isEnumType(named) || named === GraphQLBoolean))
      throw new MappingProblem(
        `${this.field.name}(${argument}:) is neither an enum nor a Boolean: it cannot be a choice.`,
      );
    return this.decisions.ask(`${this.#slot}:choice:${argument}`, (run) => {
      const value = this.of(run)[argument];
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
    });
  }

  /** The value of an argument as a parameter; null when it is not given. */
  value(argument: string, type: SqlType): Sql {
    return this.derived((values) => values[argument], type);
  }

  /** A value made from the arguments and the facts, as a parameter: a normalised search text, the id in a global id. */
  derived(derive: (values: ArgumentValues, facts: Facts) => unknown, type: SqlType): Sql {
    return parameter(type, (run) => derive(this.of(run), run.facts));
  }

  /** Lets all rows of a list be gathered once, for its page and its count, instead of looking for them twice. */
  gather(when: Exclude<Gathering, 'never'>): void {
    this.#gathering = when;
  }

  /** What {@link gather} was told. */
  get gathering(): Gathering {
    return this.#gathering;
  }

  /** Leaves the whole read to the other lane unless a condition on the arguments holds. A decision. */
  only(decision: string, condition: (values: ArgumentValues) => boolean): void {
    if (!this.when(decision, condition)) throw new NotCompiled(`${this.field.name}: ${decision}`);
  }
}

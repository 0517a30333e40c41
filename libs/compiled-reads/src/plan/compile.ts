import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { LateText } from '../buffer/tokens.js';
import { Asker } from '../mapping/asker.js';
import type { Mapping } from '../mapping/mapping.js';
import { MappingProblem } from '../mapping/mapping-problem.js';
import { Row } from '../mapping/row.js';
import type { Parameter, Sql } from '../mapping/sql.js';
import { noteParts } from '../notes/note-parts.js';
import { Decisions } from '../parameters/decisions.js';
import { numberParameters } from '../parameters/parameter.js';
import type { Run } from '../parameters/run.js';
import { foldClaims } from '../permission/claims.js';
import type { Guard } from '../permission/guard.js';
import { membersText } from '../relations/members.js';
import { Compilation, type RowText } from './compilation.js';
import { Cost } from './cost.js';
import { NotCompiled } from './not-compiled.js';
import { objectText } from './object.js';
import type { ObjectShape } from './shape.js';

/** A compiled operation: one statement, what its answer looks like, and what it may cost. */
export interface Plan {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
  readonly shape: ObjectShape;
  readonly cost: Cost;
  /** Whether JavaScript makes some of the values: such an answer is always walked through. */
  readonly hasSteps: boolean;
  /** What JavaScript writes in the place of tokens; null when the answer has none at all. */
  readonly late: readonly LateText[] | null;
  /** Whether the statement first sees whether a guard holds: its answer is null where it does not. */
  readonly isGuarded: boolean;
}

/** What all operations are compiled against. */
export interface PlanGround {
  readonly schema: GraphQLSchema;
  readonly mapping: Mapping;
  /** Settings of the database (`app.council_id`) that each statement sets first. */
  readonly settings: readonly string[];
  readonly guard?: Guard;
}

/** An operation of a document with the document's fragments. */
export interface PreparedOperation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Compiles an operation for the decisions that one request takes. @throws NotCompiled, MappingProblem */
export function compile(
  ground: PlanGround,
  { operation, fragments }: PreparedOperation,
  roleClass: string,
  run: Run,
): { readonly plan: Plan | NotCompiled; readonly decisions: Decisions } {
  const decisions = new Decisions(run);
  try {
    const root = ground.schema.getQueryType();
    if (operation.operation !== 'query' || !root) throw new NotCompiled('Only queries are compiled.');
    const asker = new Asker(roleClass);
    const compilation = new Compilation(ground.schema, ground.mapping, fragments, decisions, asker, rowText);
    const cost = new Cost();
    const { text, shape } = objectText(compilation, root, new Row('root'), { nodes: [operation] }, cost);
    const holds = guardText(ground.guard, decisions, asker);
    const folded = foldClaims(ground.settings, holds, text, noteParts(compilation));
    const { text: sql, parameters } = numberParameters(folded);
    const { hasSteps, late, notes } = compilation;
    const hasTokens = late.length > 0 || notes.length > 0;
    const isGuarded = holds !== null;
    const seen = { hasSteps, late: hasTokens ? late : null, isGuarded };
    return { plan: { sql, parameters, shape, cost, ...seen }, decisions };
  } catch (error) {
    if (error instanceof NotCompiled) return { plan: error, decisions };
    throw error;
  }
}

function guardText(guard: Guard | undefined, decisions: Decisions, asker: Asker): Sql | null {
  const kind = guard ? decisions.ask('guard', ({ facts }) => guard.kind(facts)) : null;
  return guard && typeof kind === 'string' ? guard.holds(asker, kind) : null;
}

const rowText: RowText = (compilation, type, row, selected, cost) => {
  const mapping = compilation.mappingOf(type);
  if (isObjectType(type)) return objectText(compilation, type, row, selected, cost);
  if (mapping.kind === 'abstract' && (isInterfaceType(type) || isUnionType(type)))
    return membersText(compilation, type, mapping, row, selected, cost);
  throw new MappingProblem(`${type.name} is mapped as what it is not.`);
};

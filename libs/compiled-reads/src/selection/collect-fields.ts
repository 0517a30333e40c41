import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
  isAbstractType,
} from 'graphql';
import { NotCompiled } from '../plan/not-compiled.js';
import type { Decisions } from '../parameters/decisions.js';

/** Which answer to its condition keeps a selection. */
const WANTED: ReadonlyMap<string, boolean> = new Map([
  ['include', true],
  ['skip', false],
]);

/** One key of an answer's object with all the places in the operation that ask for it. */
export interface Selected {
  readonly key: string;
  readonly node: FieldNode;
  readonly nodes: readonly FieldNode[];
}

/** What selections are read against. */
export interface SelectionGround {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly decisions: Decisions;
}

/** The fields that an object of a type answers, in order, as the GraphQL specification collects them (CollectFields). */
export function collectFields(
  ground: SelectionGround,
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
): Selected[] {
  const found = new Map<string, [FieldNode, ...FieldNode[]]>();
  const visited = new Set<string>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (!isIncluded(selection, ground.decisions)) continue;
      if (selection.kind === 'Field') {
        const key = (selection.alias ?? selection.name).value;
        const nodes = found.get(key);
        if (nodes) nodes.push(selection);
        else found.set(key, [selection]);
      } else if (selection.kind === 'InlineFragment') {
        if (isOfType(ground.schema, type, selection.typeCondition?.name.value)) collect(selection.selectionSet);
      } else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        const fragment = ground.fragments.get(selection.name.value);
        if (fragment && isOfType(ground.schema, type, fragment.typeCondition.name.value))
          collect(fragment.selectionSet);
      }
    }
  };
  for (const set of sets) if (set) collect(set);
  return [...found].map(([key, nodes]) => ({ key, node: nodes[0], nodes }));
}

function isOfType(schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditionType = schema.getType(condition);
  return isAbstractType(conditionType) && schema.isSubType(conditionType, type);
}

function isIncluded(selection: SelectionNode, decisions: Decisions): boolean {
  return (selection.directives ?? []).every((directive) => {
    const wanted = WANTED.get(directive.name.value);
    const condition = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
    return wanted === undefined || !condition || holds(condition, decisions) === wanted;
  });
}

function holds(condition: ValueNode, decisions: Decisions): boolean {
  if (condition.kind === 'Variable') {
    const variable = condition.name.value;
    const answer = decisions.ask(`if:${variable}`, (run) => {
      const value = run.variables[variable];
      return typeof value === 'boolean' ? value : null;
    });
    if (answer === null) throw new NotCompiled('A condition has no value.');
    return answer === true;
  }
  return condition.kind === 'BooleanValue' && condition.value;
}

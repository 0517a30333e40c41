import { type GraphQLOutputType, getNullableType, isLeafType, isListType, isObjectType } from 'graphql';
import { MappingProblem } from '../mapping/mapping-problem.js';
import type { Compilation } from '../plan/compilation.js';
import type { Cost } from '../plan/cost.js';
import { type Selected, collectFields } from '../selection/collect-fields.js';

type Pick = (value: unknown) => unknown;

/** Picks from a value that JavaScript made what was asked for, under its keys; scalars and enums are serialised. */
export function pickOf(compilation: Compilation, output: GraphQLOutputType, selected: Selected, cost: Cost): Pick {
  const type = getNullableType(output);
  const orNull =
    (pick: Pick): Pick =>
    (value) =>
      value === null || value === undefined ? null : pick(value);
  if (isListType(type)) {
    const item = pickOf(compilation, type.ofType, selected, cost);
    return orNull((value) => (value as readonly unknown[]).map(item));
  }
  if (isLeafType(type)) return orNull((value) => type.serialize(value));
  if (!isObjectType(type)) throw new MappingProblem(`${String(output)} cannot be made by JavaScript.`);
  const fields = collectFields(
    compilation,
    type,
    selected.nodes.map((node) => node.selectionSet),
  ).map((each) => {
    cost.add();
    const name = each.node.name.value;
    const definition = type.getFields()[name];
    const pick: Pick = definition ? pickOf(compilation, definition.type, each, cost) : () => type.name;
    return { key: each.key, name, pick };
  });
  return orNull((value) =>
    Object.fromEntries(fields.map(({ key, name, pick }) => [key, pick(Reflect.get(value as object, name))])),
  );
}

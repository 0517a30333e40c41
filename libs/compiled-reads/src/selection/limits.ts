import type { FragmentDefinitionNode, OperationDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';
import { type Excess, type Limits, OperationRefused } from './operation-refused.js';

/**
 * Counts an operation with its fragments spread out, and stops at the first limit that is passed, however large the rest.
 * @throws OperationRefused
 */
export function refuseTooLarge(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  limits: Limits,
): void {
  const counted = { fields: 0, aliases: 0, rootFields: 0, directives: 0 };
  const count = (what: Exclude<Excess, 'depth' | 'cost'>, by: number) => {
    counted[what] += by;
    if (counted[what] > limits[what]) throw new OperationRefused(what, limits[what]);
  };

  const walk = (set: SelectionSetNode | undefined, depth: number, within: readonly string[]): void => {
    if (!set) return;
    if (depth > limits.depth) throw new OperationRefused('depth', limits.depth);
    for (const selection of set.selections) {
      count('directives', selection.directives?.length ?? 0);
      countSelection(selection, depth);
      if (selection.kind === 'Field') walk(selection.selectionSet, depth + 1, within);
      else if (selection.kind === 'InlineFragment') walk(selection.selectionSet, depth, within);
      else if (!within.includes(selection.name.value)) {
        const name = selection.name.value;
        walk(fragments.get(name)?.selectionSet, depth, [...within, name]);
      }
    }
  };
  const countSelection = (selection: SelectionNode, depth: number): void => {
    count('fields', 1);
    if (selection.kind !== 'Field') return;
    if (depth === 1) count('rootFields', 1);
    if (selection.alias) count('aliases', 1);
  };
  walk(operation.selectionSet, 1, []);
}

import type { Refusal } from '../../../graphql/use-change.js';
import type { SplitDraft } from './split-draft.js';

/** Steps of the wizard by what is filled in there. */
export const STEP = { when: 0, successors: 1, assign: 2, confirm: 3 } as const;

/** The step in which a refused field is filled in: `['successors', '0', 'code']` is of the new branches. */
export function stepOf(path: readonly string[]): number {
  const [field, , part] = path;
  if (field !== 'successors') return STEP.when;
  return part === undefined || part === 'associationIds' || part === 'baseIds' ? STEP.assign : STEP.successors;
}

/** What the path leads to in the draft, to tell whether it has been changed since it was refused. */
function valueAt(draft: SplitDraft, path: readonly string[]): unknown {
  if (stepOf(path) === STEP.assign) return draft.assigned;
  const [field, index, part] = path;
  if (field === 'successors')
    return Object.entries(draft.successors[Number(index)] ?? {}).find(([name]) => name === part)?.[1];
  return field === 'effectiveOn' ? draft.effectiveOn : draft;
}

/** The refusals that still speak of what the draft says. */
export function stillRefused(refusals: readonly Refusal[], before: SplitDraft, now: SplitDraft): readonly Refusal[] {
  return refusals.filter(({ path }) => valueAt(before, path) === valueAt(now, path));
}

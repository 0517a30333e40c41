import { m } from '../../../paraglide/messages.js';
import type { Dependents } from '../left-behind.js';
import type { SplittableBranch } from './split-branch.page.js';
import type { SplitDraft } from './split-draft.js';

/** A branch that has come out of the split. */
export interface Successor {
  readonly code: string;
  readonly name: string;
}

/** What the split has made, and what it has left with the branch that ended. */
export interface SplitMade {
  readonly successors: readonly Successor[];
  readonly dependents: Dependents | null;
}

/** What every step works on. */
export interface StepProps {
  readonly branch: SplittableBranch;
  readonly draft: SplitDraft;
  readonly onChange: (draft: SplitDraft) => void;
  /** Why the field was refused, when it was. */
  readonly errorAt: (...path: string[]) => string | null;
}

/** Names of the steps. */
export const stepNames = (): readonly string[] => [
  m.step_when(),
  m.step_successors(),
  m.step_assign(),
  m.step_confirm(),
];

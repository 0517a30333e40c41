import { parsePlainDate, type PlainDate } from '@tsunagari/kernel';
import type { BranchKind, SplitBranchInput } from '../../../gql/graphql.js';

/** A successor as far as it has been filled in. */
export interface SuccessorDraft {
  readonly code: string;
  readonly name: string;
  readonly kana: string;
  readonly kind: BranchKind;
}

/** A split as far as it has been filled in; kept for this tab until it is done. */
export interface SplitDraft {
  readonly step: number;
  readonly effectiveOn: PlainDate | null;
  readonly reason: string;
  readonly meeting: string;
  readonly successors: readonly SuccessorDraft[];
  /** Index of the successor by the id of the association or base. */
  readonly assigned: Readonly<Record<string, number>>;
}

const NOBODY: SuccessorDraft = { code: '', name: '', kana: '', kind: 'DISTRICT' };

/** An empty split with two successors. */
export const EMPTY_SPLIT: SplitDraft = {
  step: 0,
  effectiveOn: null,
  reason: '',
  meeting: '',
  successors: [NOBODY, NOBODY],
  assigned: {},
};

/** One more successor. */
export function withSuccessor(draft: SplitDraft): SplitDraft {
  return { ...draft, successors: [...draft.successors, NOBODY] };
}

/** Without one successor; what it was given is to be given anew. */
export function withoutSuccessor(draft: SplitDraft, index: number): SplitDraft {
  const assigned = Object.fromEntries(
    Object.entries(draft.assigned)
      .filter(([, to]) => to !== index)
      .map(([id, to]) => [id, to > index ? to - 1 : to]),
  );
  return { ...draft, successors: draft.successors.filter((_, other) => other !== index), assigned };
}

/** Gives associations or bases to a successor. */
export function assign(draft: SplitDraft, ids: readonly string[], to: number): SplitDraft {
  return { ...draft, assigned: { ...draft.assigned, ...Object.fromEntries(ids.map((id) => [id, to])) } };
}

/** What is still to be filled in before the step can be left. */
export function isStepComplete(draft: SplitDraft, step: number, associationIds: readonly string[]): boolean {
  if (step === 0) return draft.effectiveOn !== null;
  if (step === 1)
    return draft.successors.length >= 2 && draft.successors.every(({ code, name, kana }) => code && name && kana);
  if (step === 2) return associationIds.every((id) => draft.assigned[id] !== undefined);
  return true;
}

/** The input of preview and split; null while the day is missing. */
export function splitInput(
  draft: SplitDraft,
  branch: { id: string; version: number },
  associationIds: readonly string[],
  baseIds: readonly string[],
): SplitBranchInput | null {
  const { effectiveOn } = draft;
  if (effectiveOn === null) return null;
  const given = (ids: readonly string[], to: number): string[] => ids.filter((id) => draft.assigned[id] === to);
  return {
    id: branch.id,
    version: branch.version,
    effectiveOn,
    reason: draft.reason || null,
    meeting: draft.meeting || null,
    successors: draft.successors.map((successor, index) => ({
      ...successor,
      associationIds: given(associationIds, index),
      baseIds: given(baseIds, index),
    })),
  };
}

/** The draft of a branch that this tab has kept. */
export function readDraft(code: string): SplitDraft {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(code)) ?? 'null') as SplitDraft | null;
    return kept ? { ...EMPTY_SPLIT, ...kept, effectiveOn: parsePlainDate(kept.effectiveOn ?? '') } : EMPTY_SPLIT;
  } catch {
    return EMPTY_SPLIT;
  }
}

/** Keeps a draft for this tab; null forgets it. */
export function keepDraft(code: string, draft: SplitDraft | null): void {
  if (draft === null) sessionStorage.removeItem(keyOf(code));
  else sessionStorage.setItem(keyOf(code), JSON.stringify(draft));
}

function keyOf(code: string): string {
  return `tsunagari:split:${code}`;
}

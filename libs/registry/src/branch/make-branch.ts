import type { CommandContext } from '@tsunagari/database';
import { type FieldProblem, type PlainDate, newId } from '@tsunagari/kernel';
import { codeProblems, kanaProblems, nameProblems, textProblems } from '../input-rules.js';
import type { BranchKind } from '../vocabulary.js';
import { Branch } from './branch.entity.js';

/** What a new branch is given. */
export interface NewBranch {
  /** Short code, never used before in the council. */
  readonly code: string;
  readonly name: string;
  readonly kana: string;
  readonly kind: BranchKind;
  readonly areaNote?: string | null;
}

/** Problems of the fields of a new branch. */
export function newBranchProblems(input: NewBranch, path: readonly string[]): FieldProblem[] {
  return [
    ...codeProblems(input.code, [...path, 'code']),
    ...nameProblems(input.name, [...path, 'name']),
    ...kanaProblems(input.kana, [...path, 'kana']),
    ...textProblems(input.areaNote, [...path, 'areaNote']),
  ];
}

/** Saves a new branch that exists from `openedOn` on; names and codes are checked before. */
export async function makeBranch(
  { manager, actor, clock }: CommandContext,
  input: NewBranch,
  openedOn: PlainDate,
): Promise<Branch> {
  const branch = manager.create(Branch, {
    councilId: actor.councilId,
    id: newId(clock),
    code: input.code,
    kind: input.kind,
    areaNote: input.areaNote ?? null,
    memberMeaning: null,
    openedOn,
    openedNote: null,
    closedOn: null,
    origin: 'ENTERED',
    source: null,
  });
  branch.call(input.name.trim(), input.kana.trim());
  await manager.insert(Branch, branch);
  return branch;
}

import type { DomainError, PlainDate } from '@tsunagari/kernel';
import {
  AssignedTwice,
  AssociationNotOfBranch,
  AssociationsUnassigned,
  BaseNotOfBranch,
  SplitNeedsTwo,
  SuccessorsAlike,
} from './branch.errors.js';
import type { HeldAssociation, HeldBase, Holdings } from './branch-holdings.js';
import type { NewBranch } from './make-branch.js';

/** A branch that comes out of a split, and what it takes over. */
export interface Successor extends NewBranch {
  readonly associationIds: readonly string[];
  readonly baseIds?: readonly string[] | null;
}

/** What one successor takes. */
export interface Share {
  readonly successor: Successor;
  readonly associations: readonly HeldAssociation[];
  readonly bases: readonly HeldBase[];
}

/** What a split would do, and why it cannot be done, if so. */
export interface SplitPlan {
  readonly on: PlainDate;
  readonly shares: readonly Share[];
  /** Associations that nobody takes: the split is refused while there are any. */
  readonly unassigned: readonly HeldAssociation[];
  /** Bases that nobody takes: they end with the branch. */
  readonly unassignedBases: readonly HeldBase[];
  readonly refusals: readonly DomainError[];
}

/** Works out a split from what the branch holds; decides nothing by itself. An association with two affiliations (now and later) moves with both. */
export function planSplit(holdings: Holdings, successors: readonly Successor[], on: PlainDate): SplitPlan {
  const refusals: DomainError[] = [];
  if (successors.length < 2) refusals.push(new SplitNeedsTwo());
  successors.forEach((successor, index) => {
    const earlier = successors.slice(0, index);
    if (earlier.some((other) => other.name.trim() === successor.name.trim()))
      refusals.push(new SuccessorsAlike(index, 'name'));
    if (earlier.some((other) => other.code === successor.code)) refusals.push(new SuccessorsAlike(index, 'code'));
  });
  const shares = successors.map((successor) => ({
    successor,
    associations: holdings.associations.filter((held) => successor.associationIds.includes(held.associationId)),
    bases: holdings.bases.filter((held) => (successor.baseIds ?? []).includes(held.baseId)),
  }));
  refusals.push(...strangers(holdings, successors), ...doubles(shares));
  const taken = new Set(successors.flatMap((successor) => successor.associationIds));
  const takenBases = new Set(successors.flatMap((successor) => successor.baseIds ?? []));
  const unassigned = holdings.associations.filter((held) => !taken.has(held.associationId));
  if (unassigned.length > 0) {
    const names = [...new Set(unassigned.map((held) => held.name))];
    refusals.push(new AssociationsUnassigned(names.length, names));
  }
  return {
    on,
    shares,
    unassigned,
    unassignedBases: holdings.bases.filter((held) => !takenBases.has(held.baseId)),
    refusals,
  };
}

function strangers(holdings: Holdings, successors: readonly Successor[]): DomainError[] {
  const associations = new Set(holdings.associations.map((held) => held.associationId));
  const bases = new Set(holdings.bases.map((held) => held.baseId));
  return successors.flatMap((successor, index) => [
    ...(successor.associationIds.every((id) => associations.has(id)) ? [] : [new AssociationNotOfBranch(index)]),
    ...((successor.baseIds ?? []).every((id) => bases.has(id)) ? [] : [new BaseNotOfBranch(index)]),
  ]);
}

function doubles(shares: readonly Share[]): DomainError[] {
  const seen = new Set<string>();
  return shares.flatMap(({ associations, bases }, index) => {
    const found: DomainError[] = [];
    for (const { affiliationId, name } of associations) {
      if (seen.has(affiliationId)) found.push(new AssignedTwice(index, 'associationIds', name));
      seen.add(affiliationId);
    }
    for (const { baseId, name } of bases) {
      if (seen.has(baseId)) found.push(new AssignedTwice(index, 'baseIds', name));
      seen.add(baseId);
    }
    return found;
  });
}

import { DomainError, type PlainDate } from '@tsunagari/kernel';

/** Another branch of the council that exists on that day bears the name. */
export class BranchNameTaken extends DomainError {
  readonly code = 'BRANCH_NAME_TAKEN';

  constructor(name: string, path: readonly string[] = ['name']) {
    super(path, { name });
  }
}

/** The code names another branch, perhaps a closed one: codes are never used twice. */
export class BranchCodeTaken extends DomainError {
  readonly code = 'BRANCH_CODE_TAKEN';

  constructor(branchCode: string, path: readonly string[] = ['code']) {
    super(path, { branchCode });
  }
}

/** The branch does not exist on the day: it opens later, or it has been closed. */
export class BranchNotOpen extends DomainError {
  readonly code = 'BRANCH_NOT_OPEN';

  constructor(name: string, date: PlainDate, path: readonly string[] = ['effectiveOn']) {
    super(path, { name, date });
  }
}

/** The branch still has associations or bases on the day and would leave them without a branch. */
export class BranchNotEmpty extends DomainError {
  readonly code = 'BRANCH_NOT_EMPTY';

  constructor(name: string, associations: number, bases: number) {
    super(['effectiveOn'], { name, associations, bases });
  }
}

/** The branch has an event of its history on or after the day; the past is not rewritten beneath it. */
export class BranchHasLaterEvents extends DomainError {
  readonly code = 'BRANCH_HAS_LATER_EVENTS';

  constructor(name: string, date: PlainDate) {
    super(['effectiveOn'], { name, date });
  }
}

/** A split needs at least two successors. */
export class SplitNeedsTwo extends DomainError {
  readonly code = 'SPLIT_NEEDS_TWO';

  constructor() {
    super(['successors']);
  }
}

/** Two successors of a split bear the same name or code. */
export class SuccessorsAlike extends DomainError {
  readonly code = 'SUCCESSORS_ALIKE';

  constructor(index: number, field: 'code' | 'name') {
    super(['successors', String(index), field]);
  }
}

/** Associations of the branch that no successor takes: nothing may be lost. */
export class AssociationsUnassigned extends DomainError {
  readonly code = 'ASSOCIATIONS_UNASSIGNED';

  constructor(count: number, names: readonly string[]) {
    super(['successors'], { count, names: names.slice(0, 5).join('、') });
  }
}

/** An association given to a successor does not belong to the branch on the day. */
export class AssociationNotOfBranch extends DomainError {
  readonly code = 'ASSOCIATION_NOT_OF_BRANCH';

  constructor(index: number) {
    super(['successors', String(index), 'associationIds']);
  }
}

/** An association or a base is given to two successors. */
export class AssignedTwice extends DomainError {
  readonly code = 'ASSIGNED_TWICE';

  constructor(index: number, field: 'associationIds' | 'baseIds', name: string) {
    super(['successors', String(index), field], { name });
  }
}

/** A base given to a successor does not belong to the branch on the day. */
export class BaseNotOfBranch extends DomainError {
  readonly code = 'BASE_NOT_OF_BRANCH';

  constructor(index: number) {
    super(['successors', String(index), 'baseIds']);
  }
}

/** A merger needs at least two different branches. */
export class MergeNeedsTwo extends DomainError {
  readonly code = 'MERGE_NEEDS_TWO';

  constructor() {
    super(['branches']);
  }
}

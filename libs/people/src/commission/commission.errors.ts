import { DomainError } from '@tsunagari/kernel';

/** 福祉協力員 are commissioned by two: the head of the branch and the president of the 支え合いの会. */
export class CommissionNeedsTwoParties extends DomainError {
  readonly code = 'COMMISSION_NEEDS_TWO_PARTIES';

  constructor() {
    super(['parties']);
  }
}

/** A commission has one or two parties. */
export class CommissionPartiesWrong extends DomainError {
  readonly code = 'COMMISSION_PARTIES_WRONG';

  constructor() {
    super(['parties']);
  }
}

/** The commission has been renewed already. */
export class CommissionRenewed extends DomainError {
  readonly code = 'COMMISSION_RENEWED';

  constructor() {
    super(['id']);
  }
}

/** The commission was ended early. */
export class CommissionEnded extends DomainError {
  readonly code = 'COMMISSION_ENDED';

  constructor() {
    super(['id']);
  }
}

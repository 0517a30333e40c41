import { DomainError } from '@tsunagari/kernel';

/** The person holds the role in the body already on some of the days. */
export class RoleTermOverlaps extends DomainError {
  readonly code = 'ROLE_TERM_OVERLAPS';

  constructor(role: string) {
    super(['from'], { role });
  }
}

/** The level and the body do not fit: a role in a branch names a branch and nothing else. */
export class RoleBodyMissing extends DomainError {
  readonly code = 'ROLE_BODY_MISSING';

  constructor() {
    super(['level']);
  }
}

/** A period ends after it begins. */
export class PeriodUpsideDown extends DomainError {
  readonly code = 'PERIOD_UPSIDE_DOWN';

  constructor(path: readonly string[] = ['to']) {
    super(path);
  }
}

/** The term has ended already. */
export class RoleTermEnded extends DomainError {
  readonly code = 'ROLE_TERM_ENDED';

  constructor() {
    super(['id']);
  }
}

import { DomainError } from '@tsunagari/kernel';

/** It was ended, or its time is over. */
export class DisasterOver extends DomainError {
  readonly code = 'DISASTER_OVER';

  constructor() {
    super([]);
  }
}

/** Whoever declared or proposed it does not confirm it. */
export class DisasterNeedsAnother extends DomainError {
  readonly code = 'DISASTER_NEEDS_ANOTHER';

  constructor() {
    super([]);
  }
}

/** Nothing waits for a confirmation. */
export class DisasterNotPending extends DomainError {
  readonly code = 'DISASTER_NOT_PENDING';

  constructor() {
    super([]);
  }
}

/** Only what is in force is extended, and not while an extension waits. */
export class DisasterNotExtendable extends DomainError {
  readonly code = 'DISASTER_NOT_EXTENDABLE';

  constructor() {
    super([]);
  }
}

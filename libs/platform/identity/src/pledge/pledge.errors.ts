import { DomainError } from '@tsunagari/kernel';

/** Another edition has come into force since the text was shown. */
export class PledgeOutdated extends DomainError {
  readonly code = 'PLEDGE_OUTDATED';

  constructor() {
    super(['edition']);
  }
}

/** The new text says what the latest one says. */
export class PledgeUnchanged extends DomainError {
  readonly code = 'PLEDGE_UNCHANGED';

  constructor() {
    super(['text']);
  }
}

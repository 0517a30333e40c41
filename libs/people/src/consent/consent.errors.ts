import { DomainError } from '@tsunagari/kernel';

/** The answer has been withdrawn or corrected already; what it said is not changed again. */
export class ConsentClosed extends DomainError {
  readonly code = 'CONSENT_CLOSED';

  constructor() {
    super(['id']);
  }
}

/** Only a consent is withdrawn; who has refused and agrees now gives a consent. */
export class ConsentNotGiven extends DomainError {
  readonly code = 'CONSENT_NOT_GIVEN';

  constructor() {
    super(['id']);
  }
}

/** The text is for another purpose, or did not hold yet on the day of the answer. */
export class ConsentTextDoesNotFit extends DomainError {
  readonly code = 'CONSENT_TEXT_DOES_NOT_FIT';

  constructor() {
    super(['textId']);
  }
}

/** There is a text of this name for the purpose already. */
export class ConsentTextLabelTaken extends DomainError {
  readonly code = 'CONSENT_TEXT_LABEL_TAKEN';

  constructor(label: string) {
    super(['label'], { label });
  }
}

import { DomainError } from '@tsunagari/kernel';

/** One is open already; it is used or ended first. */
export class EmergencyAccessOpen extends DomainError {
  readonly code = 'EMERGENCY_ACCESS_OPEN';

  constructor() {
    super([]);
  }
}

/** There is none that is open: the hour is over, or it was ended. */
export class EmergencyAccessOver extends DomainError {
  readonly code = 'EMERGENCY_ACCESS_OVER';

  constructor() {
    super([]);
  }
}

/** Nobody has this whole name, reading or number. */
export class NobodyFoundInEmergency extends DomainError {
  readonly code = 'NOBODY_FOUND_IN_EMERGENCY';

  constructor() {
    super(['search']);
  }
}

/** More people have this name than may be shown at once. */
export class TooManyAlike extends DomainError {
  readonly code = 'TOO_MANY_ALIKE';

  constructor(most: number) {
    super(['search'], { most });
  }
}

/** The access has shown as many people as it may. */
export class EmergencyAccessFull extends DomainError {
  readonly code = 'EMERGENCY_ACCESS_FULL';

  constructor(most: number) {
    super(['search'], { most });
  }
}

/** Nobody reviews what they have opened themselves. */
export class ReviewOfOneself extends DomainError {
  readonly code = 'REVIEW_OF_ONESELF';

  constructor() {
    super([]);
  }
}

/** It is open still, or was reviewed already. */
export class NotToBeReviewed extends DomainError {
  readonly code = 'NOT_TO_BE_REVIEWED';

  constructor() {
    super([]);
  }
}

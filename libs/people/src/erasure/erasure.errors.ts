import { DomainError } from '@tsunagari/kernel';

/** What was typed is not the name of the person who is to be erased. */
export class NameDoesNotMatch extends DomainError {
  readonly code = 'NAME_DOES_NOT_MATCH';

  constructor() {
    super(['typedName']);
  }
}

/** An emergency access that has looked at the person, or names her, is open or was not reviewed yet: its words are needed until then. */
export class EmergencyNotReviewed extends DomainError {
  readonly code = 'EMERGENCY_NOT_REVIEWED';

  constructor() {
    super([]);
  }
}

import { DomainError } from '@tsunagari/kernel';

/** What was typed is not the name of the person who is to be erased. */
export class NameDoesNotMatch extends DomainError {
  readonly code = 'NAME_DOES_NOT_MATCH';

  constructor() {
    super(['typedName']);
  }
}

import { DomainError } from '@tsunagari/kernel';

/** One cannot make a link for oneself: it would stand in for one's own password. Another administrator does. */
export class ResetOfOneself extends DomainError {
  readonly code = 'RESET_OF_ONESELF';

  constructor() {
    super(['email']);
  }
}

import { DomainError } from '@tsunagari/kernel';

/** Another account of the council has the e-mail address. */
export class EmailTaken extends DomainError {
  readonly code = 'EMAIL_TAKEN';

  constructor() {
    super(['email']);
  }
}

/** The present password is not the one that was typed. */
export class PasswordWrong extends DomainError {
  readonly code = 'PASSWORD_WRONG';

  constructor() {
    super(['currentPassword']);
  }
}

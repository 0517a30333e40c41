import { DomainError } from '@tsunagari/kernel';

/** Another account of the council has the e-mail address. */
export class EmailTaken extends DomainError {
  readonly code = 'EMAIL_TAKEN';

  constructor() {
    super(['email']);
  }
}

/** The account has no password: whoever uses it signs in through the organisation's provider. A reset link sets one. */
export class NoPassword extends DomainError {
  readonly code = 'NO_PASSWORD';

  constructor() {
    super(['currentPassword']);
  }
}

/** The present password is not the one that was typed. */
export class PasswordWrong extends DomainError {
  readonly code = 'PASSWORD_WRONG';

  constructor() {
    super(['currentPassword']);
  }
}

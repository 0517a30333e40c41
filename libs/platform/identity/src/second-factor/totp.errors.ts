import { DomainError } from '@tsunagari/kernel';

/** The code is not the one of now, or was used already. */
export class CodeWrong extends DomainError {
  readonly code = 'CODE_WRONG';

  constructor() {
    super(['code']);
  }
}

/** The account has an authenticator app already; take it away first. */
export class TotpInUse extends DomainError {
  readonly code = 'TOTP_IN_USE';

  constructor() {
    super([]);
  }
}

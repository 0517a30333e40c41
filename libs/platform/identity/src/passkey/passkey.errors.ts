import { DomainError } from '@tsunagari/kernel';

/** What the authenticator answered does not fit: another question, another site, too late, or not checked by finger, face or PIN. */
export class PasskeyRefused extends DomainError {
  readonly code = 'PASSKEY_REFUSED';

  constructor() {
    super([]);
  }
}

/** The account has no passkey with which to prove who it is. */
export class NoPasskey extends DomainError {
  readonly code = 'NO_PASSKEY';

  constructor() {
    super([]);
  }
}

/** The authenticator is registered already. */
export class PasskeyInUse extends DomainError {
  readonly code = 'PASSKEY_IN_USE';

  constructor() {
    super([]);
  }
}

/** The account has as many passkeys as it may have. */
export class PasskeysTooMany extends DomainError {
  readonly code = 'PASSKEYS_TOO_MANY';

  constructor(most: number) {
    super([], { most });
  }
}

import { DomainError } from '@tsunagari/kernel';

/** The account has as many access tokens as it may have. */
export class TokensTooMany extends DomainError {
  readonly code = 'TOKENS_TOO_MANY';

  constructor(most: number) {
    super([], { most });
  }
}

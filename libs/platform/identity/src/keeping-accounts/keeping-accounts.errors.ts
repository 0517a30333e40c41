import { DomainError } from '@tsunagari/kernel';

/** Nobody shuts oneself out: another administrator does that. */
export class AccountIsYours extends DomainError {
  readonly code = 'ACCOUNT_IS_YOURS';

  constructor() {
    super(['id']);
  }
}

/** The role has ended already, or would end before it begins. */
export class RoleEndWrong extends DomainError {
  readonly code = 'ROLE_END_WRONG';

  constructor() {
    super(['on']);
  }
}

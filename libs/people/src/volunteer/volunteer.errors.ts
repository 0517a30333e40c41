import { DomainError } from '@tsunagari/kernel';

/** The person is registered as a volunteer already. */
export class VolunteerRegistered extends DomainError {
  readonly code = 'VOLUNTEER_REGISTERED';

  constructor() {
    super(['personId']);
  }
}

/** What was asked does not follow from the present status: one who has ended does not rest. */
export class VolunteerStatusWrong extends DomainError {
  readonly code = 'VOLUNTEER_STATUS_WRONG';

  constructor(status: string) {
    super(['id'], { status });
  }
}

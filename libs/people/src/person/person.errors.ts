import { DomainError } from '@tsunagari/kernel';

/** Someone much like this person is there already; say `allowDuplicate` after having looked. */
export class PossibleDuplicatePerson extends DomainError {
  readonly code = 'POSSIBLE_DUPLICATE_PERSON';

  constructor(readonly personIds: readonly string[]) {
    super(['name'], { count: personIds.length });
  }
}

/** A person belongs to an association or to a branch directly, not to both. */
export class PersonInTwoPlaces extends DomainError {
  readonly code = 'PERSON_IN_TWO_PLACES';

  constructor() {
    super(['branchId']);
  }
}

/** The person has left already. */
export class PersonHasLeft extends DomainError {
  readonly code = 'PERSON_HAS_LEFT';

  constructor(name: string) {
    super(['id'], { name });
  }
}

/** The person lives here. */
export class PersonIsPresent extends DomainError {
  readonly code = 'PERSON_IS_PRESENT';

  constructor(name: string) {
    super(['id'], { name });
  }
}

/** A household needs two people. */
export class HouseholdOfOne extends DomainError {
  readonly code = 'HOUSEHOLD_OF_ONE';

  constructor() {
    super(['withPersonId']);
  }
}

import { DomainError, type PlainDate } from '@tsunagari/kernel';

/** The base does not exist on the day: it opens later, or it has been closed. */
export class BaseNotOpen extends DomainError {
  readonly code = 'BASE_NOT_OPEN';

  constructor(name: string, date: PlainDate) {
    super(['effectiveOn'], { name, date });
  }
}

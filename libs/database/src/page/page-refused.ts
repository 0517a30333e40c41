import { DomainError } from '@tsunagari/kernel';

/** A page that cannot be given: `first` or `last` outside 1–100 or both at once, or a cursor that was not made for this list. */
export class PageRefused extends DomainError {
  constructor(
    readonly code: 'PAGE_SIZE' | 'PAGE_DIRECTION' | 'BAD_CURSOR',
    path: readonly string[],
  ) {
    super(path);
  }
}

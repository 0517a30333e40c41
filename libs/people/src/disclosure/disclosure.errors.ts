import { DomainError } from '@tsunagari/kernel';

/** Someone has not agreed that their data is handed on so: 同意なし、取り下げ、期限切れ or まだ聞いていない. */
export class ConsentMissing extends DomainError {
  readonly code = 'CONSENT_MISSING';

  constructor(people: number) {
    super(['consent'], { people });
  }
}

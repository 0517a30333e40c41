import { DomainError } from '@tsunagari/kernel';

/** The installation has a council with this code already. Met on the command line only: nobody founds a council on the screens. */
export class CouncilCodeTaken extends DomainError {
  readonly code = 'COUNCIL_CODE_TAKEN';

  constructor(councilCode: string) {
    super(['code'], { councilCode });
  }
}

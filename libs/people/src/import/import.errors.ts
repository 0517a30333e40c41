import { DomainError } from '@tsunagari/kernel';

/** The uploaded file is not there (any more), or another account uploaded it. */
export class ImportFileGone extends DomainError {
  readonly code = 'IMPORT_FILE_GONE';

  constructor() {
    super(['fileId']);
  }
}

/** No sheet of the file has this name, or none holds a table. */
export class ImportSheetMissing extends DomainError {
  readonly code = 'IMPORT_SHEET_MISSING';

  constructor() {
    super(['sheetName']);
  }
}

/** A coordinator says for which branch or association a roster is. */
export class ImportPlaceMissing extends DomainError {
  readonly code = 'IMPORT_PLACE_MISSING';

  constructor() {
    super(['branchId']);
  }
}

/** The import has gone on: what was asked for belongs to another state. */
export class ImportStateWrong extends DomainError {
  readonly code = 'IMPORT_STATE_WRONG';

  constructor(readonly state: string) {
    super(['batchId'], { state });
  }
}

/** A column that is not there, a field chosen for two columns, or no column for the name. */
export class ImportColumnsWrong extends DomainError {
  readonly code = 'IMPORT_COLUMNS_WRONG';

  constructor(readonly problem: 'NO_SUCH_COLUMN' | 'CHOSEN_TWICE' | 'NAME_MISSING') {
    super(['columns'], { problem });
  }
}

/** More than one known person resembles the row: someone must say which one is meant. */
export class ImportCandidateUnclear extends DomainError {
  readonly code = 'IMPORT_CANDIDATE_UNCLEAR';

  constructor() {
    super(['decision']);
  }
}

/** No row of the import is ready. */
export class ImportNothingToDo extends DomainError {
  readonly code = 'IMPORT_NOTHING_TO_DO';

  constructor() {
    super(['batchId']);
  }
}

/** Someone changed one of these people while the import ran: nothing was imported, and it can be started again. */
export class ImportOvertaken extends DomainError {
  readonly code = 'IMPORT_OVERTAKEN';

  constructor() {
    super(['batchId']);
  }
}

/** Seven days are over. */
export class ImportUndoOver extends DomainError {
  readonly code = 'IMPORT_UNDO_OVER';

  constructor() {
    super(['batchId']);
  }
}

/** Some of the people were changed after the import; `keepChanged` leaves them as they are. */
export class ImportChangedSince extends DomainError {
  readonly code = 'IMPORT_CHANGED_SINCE';

  /** @param people how many */
  constructor(people: number) {
    super(['batchId'], { people });
  }
}

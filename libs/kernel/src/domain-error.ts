/** Values that a refusal hands to its message for people: `{name: '大石'}`. No secrets: they are shown. */
export type ErrorDetails = Readonly<Record<string, string | number | null>>;

/**
 * An expected refusal: the request was understood and may not be done. It has a stable code (`BRANCH_NAME_TAKEN`), the path of the
 * input field that it is about, and the details that its message names. Faults (bugs, broken connections) are not DomainErrors.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;

  /** `message` is for the log of operators only: class and path, never the details. */
  constructor(
    readonly path: readonly string[] = [],
    readonly details: ErrorDetails = {},
  ) {
    super();
    this.name = new.target.name;
    this.message = path.length > 0 ? `refused at ${path.join('.')}` : 'refused';
  }
}

/** There is no such record in this council (a record of another council looks just the same). */
export class NotFound extends DomainError {
  readonly code = 'NOT_FOUND';

  constructor(
    readonly typeName: string,
    readonly id: string,
    path: readonly string[] = ['id'],
  ) {
    super(path);
  }
}

/** Someone has changed the record since it was read. Carries the record as it is now, so that both can be shown. */
export class VersionConflict extends DomainError {
  readonly code = 'VERSION_CONFLICT';

  constructor(
    readonly typeName: string,
    readonly id: string,
    readonly current: unknown,
  ) {
    super(['version']);
  }
}

/** The actor may not do this. */
export class Forbidden extends DomainError {
  readonly code = 'FORBIDDEN';
}

/** One input field that cannot be accepted, with a stable code of its own (`TOO_LONG`, `DATE_IMPOSSIBLE`). */
export interface FieldProblem {
  readonly path: readonly string[];
  readonly code: string;
  readonly details?: ErrorDetails;
}

/** An input of which one or more fields cannot be accepted; all of them at once, so that a form shows all. */
export class InvalidInput extends DomainError {
  readonly code = 'INVALID_INPUT';

  /** @throws RangeError when there is no problem. */
  constructor(readonly problems: readonly FieldProblem[]) {
    super(problems[0]?.path);
    if (problems.length === 0) throw new RangeError('an invalid input has a problem');
  }
}

/** Throws {@link InvalidInput} with every problem of the list; does nothing when it is empty. */
export function refuseProblems(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw new InvalidInput(problems);
}

/** Why the embedded server cannot be used; stable, for scripts and tests. */
export type EmbeddedServerProblem =
  | 'NO_PROGRAMS'
  | 'PROGRAMS_DO_NOT_RUN'
  | 'NO_SERVER_USER'
  | 'OTHER_MAJOR_VERSION'
  | 'DATA_OF_ANOTHER_USER'
  | 'DATA_NOT_ACCESSIBLE'
  | 'DATA_DAMAGED'
  | 'DATA_COPIED'
  | 'PASSWORD_MISSING'
  | 'DISK_FULL'
  | 'CLUSTER_NOT_CREATED'
  | 'START_BUSY'
  | 'START_INTERRUPTED'
  | 'NO_FREE_PORT'
  | 'SERVER_NOT_OURS'
  | 'SERVER_NOT_ANSWERING'
  | 'SERVER_DID_NOT_START'
  | 'SERVER_DID_NOT_STOP';

/** The embedded PostgreSQL cannot be started or stopped. The message is one line for people: Japanese, then English. */
export class EmbeddedServerError extends Error {
  constructor(
    readonly code: EmbeddedServerProblem,
    japanese: string,
    english: string,
    options?: ErrorOptions,
  ) {
    super(`${japanese} / ${english}`.replaceAll(/\s*\n\s*/g, ' '), options);
    this.name = 'EmbeddedServerError';
  }
}

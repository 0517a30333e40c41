import { QueryFailedError } from 'typeorm';

/** What the log keeps of a fault: kind, code, place in the program – never the values that were asked for or written. */
export interface LoggedFault {
  readonly type: string;
  /** Absent for errors of the database, whose messages quote values. */
  readonly message?: string;
  /** SQLSTATE of PostgreSQL, or the code of Node. */
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
  /** The statement with its parameters as `$1`. */
  readonly sql?: string;
  readonly stack: readonly string[];
}

const SQLSTATE = /^[0-9A-Z]{5}$/;

/** Turns an error into what may be logged of it. */
export function loggedFault(error: unknown): LoggedFault {
  if (!(error instanceof Error)) return { type: typeof error, stack: [] };
  const source = error instanceof QueryFailedError && isError(error.driverError) ? error.driverError : error;
  const code = textOf(source, 'code');
  const isOfDatabase = error instanceof QueryFailedError || SQLSTATE.test(code ?? '');
  const details = {
    message: isOfDatabase ? undefined : error.message,
    code,
    table: textOf(source, 'table'),
    constraint: textOf(source, 'constraint'),
    sql: error instanceof QueryFailedError ? error.query : undefined,
  };
  return { type: source.name, ...given(details), stack: framesOf(error) };
}

function isError(value: unknown): value is Error {
  return value instanceof Error;
}

/** The places of a stack without its first lines, which repeat the message. */
function framesOf({ stack = '' }: Error): string[] {
  return stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));
}

function textOf(source: object, name: string): string | undefined {
  const value: unknown = Reflect.get(source, name);
  return typeof value === 'string' ? value : undefined;
}

function given(details: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(details).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

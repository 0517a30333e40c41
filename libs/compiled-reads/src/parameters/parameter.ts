import { type Parameter, Sql } from '../mapping/sql.js';
import type { SqlType } from '../mapping/sql-type.js';
import { NotCompiled } from '../plan/not-compiled.js';
import { fits } from './fits.js';
import type { Run } from './run.js';

/** A statement with its numbered parameters. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly Parameter[];
}

/** A piece of SQL that is one parameter. */
export function parameter(type: SqlType, read: (run: Run) => unknown): Sql {
  return new Sql([{ type, read }]);
}

/** A parameter whose value is the server's own word: it fits its type, or the server is broken. */
export function stated(type: SqlType, read: (run: Run) => unknown): Sql {
  return new Sql([{ type, read, isStated: true }]);
}

/** Numbers the parameters of a piece of SQL; one that stands in several places has one number. */
export function numberParameters(piece: Sql): Statement {
  const numbers = new Map<Parameter, number>();
  const text = piece.parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const number = numbers.get(part) ?? numbers.size + 1;
      numbers.set(part, number);
      return `$${number}::${part.type}`;
    })
    .join('');
  return { text, parameters: [...numbers.keys()] };
}

/**
 * The values of a statement for one request.
 * @throws NotCompiled when PostgreSQL would not take a value as one of its type: the other lane says what is wrong with it
 */
export function valuesOf(parameters: readonly Parameter[], run: Run): unknown[] {
  return parameters.map(({ type, read, isStated }) => {
    const value = read(run) ?? null;
    if (value === null) return null;
    if (type === 'jsonb') return JSON.stringify(value);
    if (!isStated && !fits(type, value)) throw new NotCompiled(`A value is no ${type}.`);
    return value;
  });
}

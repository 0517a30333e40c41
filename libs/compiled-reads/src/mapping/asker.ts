import { parameter } from '../parameters/parameter.js';
import type { Sql } from './sql.js';
import type { SqlType } from './sql-type.js';

/** The one who asks, as far as a plan may know: the class of roles it is compiled for, and facts of the request as parameters. */
export class Asker {
  constructor(readonly roleClass: string) {}

  /** A fact that the server states with each request: `asker.fact('today', 'date')`. */
  fact(fact: string, type: SqlType): Sql {
    return parameter(type, (run) => run.facts[fact]);
  }
}

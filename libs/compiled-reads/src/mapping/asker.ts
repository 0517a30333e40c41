import { stated } from '../parameters/parameter.js';
import type { Facts } from '../parameters/run.js';
import type { Sql } from './sql.js';
import type { SqlType } from './sql-type.js';

/** The one who asks, as far as a plan may know: the class of roles it is compiled for, and facts of the request as parameters. */
export class Asker {
  constructor(readonly roleClass: string) {}

  /** A fact that the server states with each request: `asker.fact('today', 'date')`. It fits the type, or the read is a fault. */
  fact(fact: string, type: SqlType): Sql {
    return stated(type, ({ facts }) => facts[fact]);
  }

  /** A value made from the facts of the request, as a parameter. */
  derived(derive: (facts: Facts) => unknown, type: SqlType): Sql {
    return stated(type, ({ facts }) => derive(facts));
  }
}

import type { Asker } from '../mapping/asker.js';
import type { Sql } from '../mapping/sql.js';
import type { Facts } from '../parameters/run.js';

/**
 * What must hold in the very statement that reads, where the server only remembers who asks: that the session has not ended, the roles are
 * the same. Where it does not hold nothing is read, and the server asks anew.
 */
export interface Guard {
  /** The kind of guard that a request needs, null for none: one of a handful of words. */
  readonly kind: (facts: Facts) => string | null;
  /** The condition, read under the claims of the request. */
  readonly holds: (asker: Asker, kind: string) => Sql;
}

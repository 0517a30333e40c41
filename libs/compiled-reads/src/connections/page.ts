import type { ConnectionMapping, SortKey } from '../mapping/mapping.js';
import { type Sql, sql } from '../mapping/sql.js';
import type { Arguments } from '../parameters/arguments.js';
import { parameter } from '../parameters/parameter.js';
import type { Run } from '../parameters/run.js';
import { NotCompiled } from '../plan/not-compiled.js';
import { beyond } from './keyset.js';
import { readCursor } from './cursor.js';

/** Which part of a list a connection shows. Its direction and whether it has a cursor are decisions; sizes and places are parameters. */
export interface Page {
  readonly backwards: boolean;
  readonly hasCursor: boolean;
  /** Rows of the page, in the place of a parameter. */
  readonly size: Sql;
  readonly sizeOf: (run: Run) => number;
  /** The condition that the cursor sets, if there is one. */
  readonly bound: Sql | null;
}

/** Reads `first`, `after`, `last`, `before`. @throws NotCompiled when both directions are asked for */
export function pageOf(args: Arguments, keys: readonly SortKey[], page: ConnectionMapping['page']): Page {
  const forwards = args.when('page:forwards', (values) => values['first'] != null || values['after'] != null);
  const backwards = args.when('page:backwards', (values) => values['last'] != null || values['before'] != null);
  if (forwards && backwards) throw new NotCompiled('A page is asked for in both directions.');
  const hasCursor = args.given(backwards ? 'before' : 'after');
  const sizeOf = (run: Run) => {
    const size = args.of(run)[backwards ? 'last' : 'first'] ?? page.usually;
    if (typeof size !== 'number' || size < 1 || size > page.atMost)
      throw new NotCompiled(`A page has 1–${page.atMost} rows.`);
    // Also where nothing but the count is asked for: a cursor of another list is never passed over.
    if (hasCursor) place(run);
    return size;
  };
  const place = (run: Run) => readCursor(args.of(run)[backwards ? 'before' : 'after'], keys);
  const values = keys.map(({ type }, index) => sql`${parameter(type, (run) => place(run)[index])}`);
  return {
    backwards,
    hasCursor,
    size: parameter('int', sizeOf),
    sizeOf,
    bound: hasCursor ? beyond(keys, values, backwards) : null,
  };
}

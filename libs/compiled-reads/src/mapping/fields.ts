import type {
  ComputedMapping,
  ConnectionMapping,
  EmbeddedMapping,
  Guarded,
  LateMapping,
  ManyMapping,
  OneMapping,
  Read,
  SortKey,
  ValueMapping,
} from './mapping.js';
import type { Sql } from './sql.js';
import type { SqlType } from './sql-type.js';

type Without<Field> = Omit<Field, 'kind'>;
type ValueOptions = Guarded & { readonly notNull?: boolean };

/** A published column: `column('opened_on', 'date')`. */
export function column(name: string, type: SqlType, { notNull = false, ...guard }: ValueOptions = {}): ValueMapping {
  return { kind: 'value', read: (row) => row.column(name), type, notNull, ...guard };
}

/** A field that PostgreSQL computes from the row: `expression('boolean', (row) => sql\`…\`)`. */
export function expression(type: SqlType, read: Read, { notNull = false, ...guard }: ValueOptions = {}): ValueMapping {
  return { kind: 'value', read, type, notNull, ...guard };
}

/** A field that JavaScript computes from declared columns. */
export function computed(field: Without<ComputedMapping>): ComputedMapping {
  return { kind: 'computed', ...field };
}

/** A field that JavaScript writes into the bytes of the answer. */
export function late(field: Without<LateMapping>): LateMapping {
  return { kind: 'late', ...field };
}

/** A relation to one row. */
export function one(field: Without<OneMapping>): OneMapping {
  return { kind: 'one', ...field };
}

/** An object in the same row. */
export function embedded(field: Without<EmbeddedMapping> = {}): EmbeddedMapping {
  return { kind: 'embedded', ...field };
}

/** A relation to several rows. */
export function many(field: Without<ManyMapping>): ManyMapping {
  return { kind: 'many', ...field };
}

/** A relation to several rows in pages. */
export function connection(field: Without<ConnectionMapping>): ConnectionMapping {
  return { kind: 'connection', ...field };
}

/** An ascending key that is never null. */
export function ascending(sql: Sql, type: SqlType, nulls: SortKey['nulls'] = null): SortKey {
  return { sql, type, direction: 'asc', nulls };
}

/** A descending key that is never null. */
export function descending(sql: Sql, type: SqlType, nulls: SortKey['nulls'] = null): SortKey {
  return { sql, type, direction: 'desc', nulls };
}

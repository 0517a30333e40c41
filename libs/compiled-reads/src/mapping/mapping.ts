import type { GraphQLField } from 'graphql';
import type { Arguments } from '../parameters/arguments.js';
import type { ArgumentValues, Facts } from '../parameters/run.js';
import type { Asker } from './asker.js';
import type { Row } from './row.js';
import type { Sql } from './sql.js';
import type { SqlType } from './sql-type.js';

/** How the types of a schema are read. Types that only stand inside connections (edges, PageInfo) need no mapping. */
export interface Mapping {
  readonly types: Readonly<Record<string, ObjectMapping | AbstractMapping>>;
  /** JSON text of custom scalars, by name, where it is not what PostgreSQL's `to_json` makes of the column. */
  readonly scalars?: Readonly<Record<string, ScalarText>>;
  /** What a field that the asker's role may not read answers with. */
  readonly refusal?: (typeName: string, fieldName: string) => Error;
  /** What becomes of the notes of an answer; needed where a type has them. */
  readonly notes?: NoteKeeping;
}

/** Keeps, within the statement that reads, which objects its answer shows. */
export interface NoteKeeping {
  /** Whether they can be kept for a request; a read that would leave notes is not compiled otherwise. */
  readonly possible: (facts: Facts) => boolean;
  /**
   * Names and texts of data-modifying parts of the statement. They read `noted (fields jsonb, key text)`: each object that the answer
   * shows by fields that are noted, once; it is empty when there was none.
   */
  readonly parts: (asker: Asker) => readonly { readonly name: string; readonly text: Sql }[];
}

/** Which fields of a type leave a note, and what is noted of the object. */
export interface Noted {
  readonly field: (field: GraphQLField<unknown, unknown>) => boolean;
  /** SQL text without control characters; null for an object that has none: its fields are noted all the same. */
  readonly key: (row: Row) => Sql;
}

/** Makes the JSON text (an SQL `text`, null for null) of a value of a custom scalar. */
export type ScalarText = (value: Sql, type: SqlType) => Sql;

/** Reads an SQL expression off a row. */
export type Read = (row: Row, args: Arguments, asker: Asker) => Sql;
/** The condition that binds a row to its parent; the parent of a root field has no columns. */
export type Join = (parent: Row, row: Row, args: Arguments, asker: Asker) => Sql;

/**
 * Rows that a relation reads instead of its type's table: a subquery in brackets, with the columns that the type's fields ask for.
 * For rows that depend on where they are asked from: a branch as of a day, the newest of many.
 */
export type From = (parent: Row, args: Arguments, asker: Asker) => Sql;

/** An object type: its table and how each of its fields is read. */
export interface ObjectMapping {
  readonly kind: 'object';
  /** Null for the root and for objects that stand in their parent's row. */
  readonly table: Sql | null;
  /** Which rows the asker may see, on top of row-level security. */
  readonly visible?: (row: Row, asker: Asker) => Sql;
  /** Objects of the type leave notes of who was shown. */
  readonly noted?: Noted;
  readonly fields: Readonly<Record<string, FieldMapping>>;
}

/** An interface or union: rows that tell their type. */
export interface AbstractMapping {
  readonly kind: 'abstract';
  /** Null where relations bring rows of their own. */
  readonly table: Sql | null;
  readonly visible?: (row: Row, asker: Asker) => Sql;
  /** SQL text of the name of the object type. */
  readonly typeOf: (row: Row) => Sql;
  /** For each object type: it stands in the same row, or in its own table by this condition. */
  readonly members: Readonly<Record<string, 'same row' | ((row: Row, member: Row, asker: Asker) => Sql)>>;
}

/** What every field may say about who reads it. */
export interface Guarded {
  /** Whether a class of roles may read the field at all; a refused field is an error at its path. */
  readonly allowed?: (roleClass: string) => boolean;
  /** For which rows it may be read; null in the others. */
  readonly onlyWhere?: (row: Row, asker: Asker) => Sql;
}

/** A value of the row: a column or an expression. */
export interface ValueMapping extends Guarded {
  readonly kind: 'value';
  readonly read: Read;
  readonly type: SqlType;
  /** Whether PostgreSQL guarantees a value; saves a test in the statement. */
  readonly notNull: boolean;
}

/** A value that JavaScript makes from columns of the row, after the statement. */
export interface ComputedMapping extends Guarded {
  readonly kind: 'computed';
  readonly needs: Readonly<Record<string, { readonly read: Read; readonly type: SqlType }>>;
  /** Gets the needed columns as JSON has them (numbers, booleans, texts; `bigint` and `numeric` as texts). */
  readonly compute: (needed: Readonly<Record<string, unknown>>, values: ArgumentValues) => unknown;
}

/**
 * A value that JavaScript writes into the bytes of the answer in one pass over them: what is sealed, words of a language. Unlike a computed
 * one it cannot fail, and the answer is not walked through. Of an object or a list of objects it gives all fields; those that were asked
 * for are picked.
 */
export interface LateMapping extends Guarded {
  readonly kind: 'late';
  readonly needs: Readonly<Record<string, { readonly read: Read; readonly type: SqlType }>>;
  /** Whether there is a value; always unless told. */
  readonly present?: Read;
  /** Gets the needed columns as JSON has them, the arguments, and the facts of the request. */
  readonly make: (needed: Readonly<Record<string, unknown>>, values: ArgumentValues, facts: Facts) => unknown;
}

/** One object of another row; null when there is none. The condition must find one row at most. */
export interface OneMapping extends Guarded {
  readonly kind: 'one';
  readonly join: Join;
  readonly from?: From;
}

/** An object that stands in the same row. */
export interface EmbeddedMapping extends Guarded {
  readonly kind: 'embedded';
  /** Whether there is one; always unless told. */
  readonly present?: Read;
}

/** Several objects, in order, without pages. */
export interface ManyMapping extends Guarded {
  readonly kind: 'many';
  readonly join: Join;
  readonly from?: From;
  readonly orderBy: (row: Row, args: Arguments) => readonly SortKey[];
  /** How many at most. */
  readonly limit?: (args: Arguments) => Sql;
  /** How many there usually are, for the cost of an operation; 10 unless told. */
  readonly usually?: number;
}

/** A Relay connection: the nodes' type is what its `edges { node }` says. */
export interface ConnectionMapping extends Guarded {
  readonly kind: 'connection';
  readonly join: Join;
  readonly from?: From;
  /** The last key is unique and never null. */
  readonly orderBy: (row: Row, args: Arguments) => readonly SortKey[];
  readonly page: { readonly usually: number; readonly atMost: number };
}

/** One key of an order. Text of a language is sorted by naming its collation in the SQL: `… collate "ja-x-icu"`. */
export interface SortKey {
  readonly sql: Sql;
  readonly type: SqlType;
  readonly direction: 'asc' | 'desc';
  /** Where rows without a value stand; null for a key that is never null. */
  readonly nulls: 'first' | 'last' | null;
}

/** How one field is read. */
export type FieldMapping =
  ValueMapping | ComputedMapping | LateMapping | OneMapping | EmbeddedMapping | ManyMapping | ConnectionMapping;

export { type Answer } from './buffer/answer.js';
export {
  CompiledReads,
  type Execute,
  type Outcome,
  type ReadRequest,
  type ReadsCounts,
  type ReadsOptions,
} from './engine.js';
export { Asker } from './mapping/asker.js';
export {
  ascending,
  column,
  computed,
  connection,
  descending,
  embedded,
  expression,
  late,
  many,
  one,
} from './mapping/fields.js';
export type {
  AbstractMapping,
  ComputedMapping,
  ConnectionMapping,
  EmbeddedMapping,
  FieldMapping,
  From,
  Guarded,
  Join,
  LateMapping,
  ManyMapping,
  Mapping,
  NoteKeeping,
  Noted,
  ObjectMapping,
  OneMapping,
  Read,
  ScalarText,
  SortKey,
  ValueMapping,
} from './mapping/mapping.js';
export { MappingProblem } from './mapping/mapping-problem.js';
export { Row } from './mapping/row.js';
export { Sql, allOf, anyOf, joinSql, literal, name, sql, table } from './mapping/sql.js';
export type { PlainSqlType, SqlType } from './mapping/sql-type.js';
export type { Guard } from './permission/guard.js';
export type { Arguments } from './parameters/arguments.js';
export type { ArgumentValues, Facts } from './parameters/run.js';
export { type Excess, type Limits, OperationRefused, USUAL_LIMITS } from './selection/operation-refused.js';

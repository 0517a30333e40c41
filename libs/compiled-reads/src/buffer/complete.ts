import {
  GraphQLError,
  type GraphQLOutputType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  locatedError,
} from 'graphql';
import type { Run } from '../parameters/run.js';
import type { FieldShape, ObjectShape, Shape } from '../plan/shape.js';
import { MEMBER_KEY } from './marks.js';

/** An answer after its values were walked through. */
export interface Completed {
  readonly data: unknown;
  readonly errors: readonly GraphQLError[];
}

type Path = readonly (string | number)[];
type Values = Readonly<Record<string, unknown>>;

/**
 * Walks through an answer as graphql-js completes values: steps of JavaScript run, words are checked against their enums, a null
 * where the schema forbids it becomes an error at its path and goes up to the next place that may be null.
 */
export function complete(shape: ObjectShape, given: unknown, run: Run): Completed {
  const errors: GraphQLError[] = [];
  try {
    return { data: completeObject(shape, given, { run, errors }, []), errors };
  } catch (error) {
    errors.push(asError(error));
    return { data: null, errors };
  }
}

interface Walk {
  readonly run: Run;
  readonly errors: GraphQLError[];
}

function completeObject(shape: Shape, given: unknown, walk: Walk, path: Path): unknown {
  const values = given as Values;
  const object = shape.kind === 'object' ? shape : shape.members[Number(values[MEMBER_KEY])];
  const { [MEMBER_KEY]: _, ...rest } = values;
  const answer: Record<string, unknown> = rest;
  for (const field of object?.fields ?? []) {
    const at = [...path, field.key];
    answer[field.key] = caught(field, field.type, walk, at, () => {
      const value = field.step ? field.step(values[field.key], walk.run) : values[field.key];
      return completeValue(field, field.type, value, walk, at);
    });
  }
  return answer;
}

function completeValue(field: FieldShape, type: GraphQLOutputType, value: unknown, walk: Walk, path: Path): unknown {
  if (isNonNullType(type)) {
    const completed = completeValue(field, type.ofType, value, walk, path);
    if (completed === null) throw new Error(`Cannot return null for non-nullable field ${field.coordinate}.`);
    return completed;
  }
  if (value === null || value === undefined) return null;
  if (isListType(type)) {
    if (!Array.isArray(value))
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${field.coordinate}".`);
    return value.map((item: unknown, index) => {
      const at = [...path, index];
      return caught(field, type.ofType, walk, at, () => completeValue(field, type.ofType, item, walk, at));
    });
  }
  if (field.within) return completeObject(field.within, value, walk, path);
  return isLeafType(type) ? completeLeaf(field, type, value) : value;
}

/** What PostgreSQL wrote is serialised already, but a word that its enum does not have. */
function completeLeaf(field: FieldShape, type: GraphQLOutputType, value: unknown): unknown {
  if (!isLeafType(type)) return value;
  if (field.step) return type.serialize(value) ?? null;
  if (isEnumType(type) && !type.getValue(String(value))) return type.serialize(value);
  return value;
}

/** Runs the completion of a value; where null is allowed an error ends here. */
function caught(field: FieldShape, type: GraphQLOutputType, walk: Walk, path: Path, work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    const located = locatedError(error, field.nodes, path);
    if (isNonNullType(type)) throw located;
    walk.errors.push(located);
    return null;
  }
}

function asError(error: unknown): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError(String(error));
}

import type { FieldNode, GraphQLOutputType } from 'graphql';
import type { Run } from '../parameters/run.js';

/** What an answer of a plan looks like, for the few answers that must be walked through after the statement. */
export type Shape = ObjectShape | MembersShape;

/** An object with its fields in order. */
export interface ObjectShape {
  readonly kind: 'object';
  readonly fields: readonly FieldShape[];
}

/** A value of an interface or union: its member is told by a mark in the text. */
export interface MembersShape {
  readonly kind: 'members';
  readonly members: readonly ObjectShape[];
}

/** A field of the answer. */
export interface FieldShape {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  /** `Branch.name`, as errors call it. */
  readonly coordinate: string;
  readonly type: GraphQLOutputType;
  /** Null for scalars and enums. */
  readonly within: Shape | null;
  /** Makes the value from what the statement gave; it may throw what the field answers with. */
  readonly step: ((given: unknown, run: Run) => unknown) | null;
}

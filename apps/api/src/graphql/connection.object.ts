import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import { Publish } from './publish.js';

/** Relay's PageInfo. */
@ObjectType('PageInfo', { description: 'Where a page stands in its list.' })
export class PageInfoObject {
  @Publish('P0', 'Whether there are rows after this page.', () => Boolean)
  hasNextPage!: boolean;

  @Publish('P0', 'Whether there are rows before this page.', () => Boolean)
  hasPreviousPage!: boolean;

  @Publish('P0', 'Cursor of the first row; null on an empty page.', () => String, { nullable: true })
  startCursor!: string | null;

  @Publish('P0', 'Cursor of the last row; null on an empty page.', () => String, { nullable: true })
  endCursor!: string | null;
}

/** Which part of a list is wanted. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many rows from the beginning, 1–100; 50 unless told.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Rows after this cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many rows from the end, 1–100; not together with `first`.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Rows before this cursor.' })
  before?: string | null;
}

/** Makes the connection and edge types of a published type, once each. */
export function connectionOf<Node extends object>(
  name: string,
  node: () => ClassType<Node>,
  meaning: string,
): ClassType {
  @ObjectType(`${name}Edge`, { description: `One row of a list of ${meaning} with its place.` })
  class Edge {
    @Publish('P0', 'Place in the list, for `after` and `before`; opaque.', () => String)
    cursor!: string;

    @Publish('P0', 'The row.', node)
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `One page of ${meaning}.` })
  class Connection {
    @Publish('P0', 'Rows with their cursors.', () => [Edge])
    edges!: readonly Edge[];

    @Publish('P0', 'The rows alone.', () => [node()])
    nodes!: readonly Node[];

    @Publish('P0', 'Where the page stands.', () => PageInfoObject)
    pageInfo!: PageInfoObject;

    @Publish('P1', 'How many rows the whole list has.', () => Int)
    totalCount!: number;
  }
  return Connection;
}

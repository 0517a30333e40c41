import { GraphQLError } from 'graphql';
import { Arg, Ctx, Extensions, ID, Query } from 'type-graphql';
import { Answers } from './answers.js';
import type { Typed } from './node.object.js';
import { NodeObject } from './node.object.js';
import { readNode } from './node-registry.js';
import type { RequestContext } from './request-context.js';

const MOST_NODES = 100;

/** Relay's `node` and `nodes`. */
@Answers('Query')
export class NodeResolver {
  @Extensions({ privacy: 'P1' })
  @Query(() => NodeObject, {
    nullable: true,
    description: 'The record of a global id; null when there is none that you may see.',
  })
  node(
    @Arg('id', () => ID, { description: 'Global id.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Typed<object> | null> {
    return readNode(context, id);
  }

  @Extensions({ privacy: 'P1' })
  @Query(() => [NodeObject], {
    nullable: 'items',
    description: 'The records of up to 100 global ids, in their order, with null for the missing.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Global ids, at most 100.' }) ids: readonly string[],
    @Ctx() context: RequestContext,
  ): Promise<(Typed<object> | null)[]> {
    if (ids.length > MOST_NODES) {
      throw new GraphQLError(`一度に読めるのは ${MOST_NODES} 件までです。 / At most ${MOST_NODES} at once.`, {
        extensions: { code: 'LIMIT_EXCEEDED' },
      });
    }
    return Promise.all(ids.map((id) => readNode(context, id)));
  }
}

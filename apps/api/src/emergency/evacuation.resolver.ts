import type { Connection } from '@tsunagari/database';
import { type EmergencyPersonView, evacuationContacts, listEvacuation } from '@tsunagari/people';
import { Arg, Args, Ctx, Extensions, ID, Query } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { PageArgs } from '../graphql/connection.object.js';
import { filterId } from '../graphql/global-ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import { demandPurpose } from '../trail/demand-purpose.js';
import { EmergencyPersonConnection } from './disaster.object.js';
import { readingOf } from './reading-of.js';

/** 避難の名簿. */
@Answers('Query')
export class EvacuationResolver {
  @Extensions({ privacy: 'P2' })
  @Query(() => EmergencyPersonConnection, {
    description:
      '避難の名簿: how to reach the people of the area while a disaster is in force, by branch, association and reading; nobody otherwise. For the purpose DISASTER alone.',
  })
  async evacuationList(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('branchId', () => ID, { nullable: true, description: 'Only this branch.' }) branchId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<EmergencyPersonView>> {
    demandPurpose(context, 'DISASTER');
    const reading = { ...readingOf(context), sealer: context.database.sealer };
    const { nodes, edges, ...rest } = await listEvacuation(reading, { branchId: filterId('Branch', branchId) }, page);
    const contacts = await evacuationContacts(
      reading,
      nodes.map(({ id }) => id),
    );
    const whole = new Map(
      nodes.map((person) => [
        person.id,
        { ...person, contacts: contacts.filter(({ personId }) => personId === person.id) },
      ]),
    );
    return {
      ...rest,
      nodes: [...whole.values()],
      edges: edges.flatMap(({ cursor, node }) => {
        const person = whole.get(node.id);
        return person ? [{ cursor, node: person }] : [];
      }),
    };
  }
}

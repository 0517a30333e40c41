import { acceptPledge, canKeepAccounts, pledgeEditions, presentPledge, publishPledge } from '@tsunagari/identity';
import { Arg, Ctx, Extensions, Mutation, Query } from 'type-graphql';
import type { ResolversParentTypes as Rows } from '../gql/resolver-types.js';
import { Answers } from '../graphql/answers.js';
import { Publish } from '../graphql/publish.js';
import { type RequestContext, actorOf, dayOf } from '../graphql/request-context.js';
import { runCommand } from '../graphql/run-command.js';
import { accessDenied } from '../server/refusals.js';
import { ViewerObject } from './identity.objects.js';
import { AcceptPledgeInput, PublishPledgeInput } from './pledge.inputs.js';
import { AcceptPledgePayload, PublishPledgePayload, SecrecyPledgeObject } from './pledge.objects.js';

const INPUT = { description: 'What to do.' } as const;

/** 秘密厳守の約束. */
@Answers(['Viewer', 'Query', 'Mutation'], () => ViewerObject)
export class PledgeResolver {
  @Publish(
    'P1',
    '秘密厳守の約束: the edition that is asked for today. Until you accept it everything else is answered with PLEDGE_REQUIRED.',
    () => SecrecyPledgeObject,
  )
  pledge(@Ctx() context: RequestContext): Promise<Rows['SecrecyPledge']> {
    return presentPledge(context.reader, actorOf(context).accountId, context.clock.today());
  }

  @Extensions({ privacy: 'P1' })
  @Query(() => [SecrecyPledgeObject], {
    description: '秘密厳守の約束: every edition, the latest first, with those to come. For administrators.',
  })
  async secrecyPledges(@Ctx() context: RequestContext): Promise<Rows['SecrecyPledge'][]> {
    const actor = actorOf(context);
    if (!canKeepAccounts(actor, context.clock.today())) throw accessDenied(context);
    return pledgeEditions(context.reader, actor.accountId);
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => AcceptPledgePayload, { description: '「守ります」: your promise to keep the secrecy pledge.' })
  async acceptPledge(
    @Arg('input', () => AcceptPledgeInput, INPUT) input: AcceptPledgeInput,
    @Ctx() context: RequestContext,
  ): Promise<Rows['AcceptPledgePayload']> {
    const outcome = await runCommand(context, (command) => acceptPledge(command, input));
    return outcome.done
      ? { pledge: await this.pledge(context), refusals: [] }
      : { pledge: null, refusals: outcome.refusals };
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => PublishPledgePayload, {
    description: '新しい版にする: everybody is asked for it from its day on, at the next request. For administrators.',
  })
  async publishPledge(
    @Arg('input', () => PublishPledgeInput, INPUT) { text, inForceFrom }: PublishPledgeInput,
    @Ctx() context: RequestContext,
  ): Promise<Rows['PublishPledgePayload']> {
    const day = dayOf(context, inForceFrom);
    const outcome = await runCommand(context, (command) => publishPledge(command, { text, inForceFrom: day }));
    if (!outcome.done) return { pledge: null, refusals: outcome.refusals };
    const [pledge = null] = await pledgeEditions(context.reader, actorOf(context).accountId);
    return { pledge, refusals: [] };
  }
}

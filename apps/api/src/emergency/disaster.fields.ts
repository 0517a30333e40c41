import { type DisasterView, canDeclareDisaster, presentDisasters } from '@tsunagari/people';
import { Ctx, ID, Root } from 'type-graphql';
import type { ResolversParentTypes as Rows } from '../gql/resolver-types.js';
import { Answers } from '../graphql/answers.js';
import { toGlobalId } from '../graphql/global-ids.js';
import { Publish } from '../graphql/publish.js';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import { BranchObject } from '../registry/branch.object.js';
import { registryLoaders } from '../registry/registry.loaders.js';
import { accountName } from './account-name.js';
import { DisasterAbilitiesObject, DisasterObject } from './disaster.object.js';
import { EmergencyStateObject } from './emergency.object.js';
import { readingOf } from './reading-of.js';

/** Disasters on every screen. */
@Answers('EmergencyState', () => EmergencyStateObject)
export class DisasterStateFields {
  @Publish('P1', 'Whether you may declare, confirm and end disasters.', () => Boolean)
  mayDeclare(@Ctx() context: RequestContext): boolean {
    return canDeclareDisaster(actorOf(context), context.clock.today());
  }

  @Publish(
    'P1',
    'Disasters in force, for all who work for the council; with those that wait, for whoever may confirm them.',
    () => [DisasterObject],
  )
  disasters(@Ctx() context: RequestContext): Promise<DisasterView[]> {
    return presentDisasters(readingOf(context));
  }
}

/** What hangs on a disaster. */
@Answers('Disaster', () => DisasterObject)
export class DisasterFields {
  @Publish('P1', 'Global id.', () => ID)
  id(@Root() disaster: DisasterView): string {
    return toGlobalId('Disaster', disaster.id);
  }

  @Publish('P1', 'The branches of the area; none means the whole council.', () => [BranchObject])
  async branches(@Root() disaster: DisasterView, @Ctx() context: RequestContext): Promise<Rows['Branch'][]> {
    const loader = registryLoaders.branch(context, context.clock.today());
    const branches = await Promise.all(disaster.branchIds.map((id) => loader.load(id)));
    return branches.filter((branch) => branch !== null);
  }

  @Publish('P1', 'Display name of the one who declared it.', () => String, { nullable: true })
  declaredByName(@Root() disaster: DisasterView, @Ctx() context: RequestContext): Promise<string | null> {
    return accountName(context, disaster.declaredBy);
  }

  @Publish('P1', 'Display name of the one who proposed the end that was proposed last.', () => String, {
    nullable: true,
  })
  proposedByName(@Root() disaster: DisasterView, @Ctx() context: RequestContext): Promise<string | null> {
    return accountName(context, disaster.proposedBy);
  }

  @Publish('P1', 'Display name of the one who confirmed it last; null before.', () => String, { nullable: true })
  confirmedByName(@Root() disaster: DisasterView, @Ctx() context: RequestContext): Promise<string | null> | null {
    return disaster.confirmedBy === null ? null : accountName(context, disaster.confirmedBy);
  }

  @Publish('P1', 'What you may do with it now.', () => DisasterAbilitiesObject)
  abilities(@Root() disaster: DisasterView, @Ctx() context: RequestContext): DisasterAbilitiesObject {
    const actor = actorOf(context);
    const may = canDeclareDisaster(actor, context.clock.today());
    const { isInForce, isPending, proposedBy } = disaster;
    return {
      confirm: may && isPending && proposedBy !== actor.accountId,
      extend: may && isInForce && !isPending,
      end: may && (isInForce || isPending),
    };
  }
}

import {
  type EmergencyAccessView,
  type EmergencyPersonView,
  canReviewEmergencies,
  peopleInEmergency,
  readEmergencyWords,
} from '@tsunagari/people';
import { Ctx, ID, Int, Root } from 'type-graphql';
import type { ResolversParentTypes as Rows } from '../gql/resolver-types.js';
import { Answers } from '../graphql/answers.js';
import { toGlobalId } from '../graphql/global-ids.js';
import { Publish } from '../graphql/publish.js';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import { AssociationObject } from '../registry/association.object.js';
import { BranchObject } from '../registry/branch.object.js';
import { registryLoaders } from '../registry/registry.loaders.js';
import { demandPurpose } from '../trail/demand-purpose.js';
import { accountName } from './account-name.js';
import { EmergencyAccessAbilitiesObject, EmergencyAccessObject, EmergencyPersonObject } from './emergency.object.js';
import { readingOf } from './reading-of.js';

/** What hangs on an access. */
@Answers('EmergencyAccess', () => EmergencyAccessObject)
export class EmergencyAccessFields {
  @Publish('P1', 'Global id.', () => ID)
  id(@Root() access: EmergencyAccessView): string {
    return toGlobalId('EmergencyAccess', access.id);
  }

  @Publish('P1', 'Display name of the one who opened it.', () => String, { nullable: true })
  openedByName(@Root() access: EmergencyAccessView, @Ctx() context: RequestContext): Promise<string | null> {
    return accountName(context, access.accountId);
  }

  @Publish('P1', 'Display name of the one who reviewed it; null while nobody did.', () => String, { nullable: true })
  reviewedByName(@Root() access: EmergencyAccessView, @Ctx() context: RequestContext): Promise<string | null> | null {
    return access.reviewedBy === null ? null : accountName(context, access.reviewedBy);
  }

  @Publish(
    'P3',
    'What had happened, in the words of the one who opened it: for that one and administrators; null for others.',
    () => String,
    { nullable: true },
  )
  words(@Root() access: EmergencyAccessView, @Ctx() context: RequestContext): string | null {
    return wordsFor(context, access, access.openingWords);
  }

  @Publish(
    'P3',
    'What the review found, in words: for administrators and the one who opened it; null for others.',
    () => String,
    { nullable: true },
  )
  reviewWords(@Root() access: EmergencyAccessView, @Ctx() context: RequestContext): string | null {
    return wordsFor(context, access, access.reviewWords);
  }

  @Publish('P1', 'How many people were looked at.', () => Int)
  personCount(@Root() access: EmergencyAccessView): number {
    return access.personIds.length;
  }

  @Publish('P1', 'Global ids of the people who were looked at, in that order.', () => [ID])
  personIds(@Root() access: EmergencyAccessView): string[] {
    return access.personIds.map((id) => toGlobalId('Person', id));
  }

  @Publish(
    'P2',
    'The people looked at in it, the last first: while it is open, for the one who opened it, for the purpose EMERGENCY alone.',
    () => [EmergencyPersonObject],
  )
  async people(
    @Root() access: EmergencyAccessView,
    @Ctx() context: RequestContext,
  ): Promise<readonly EmergencyPersonView[]> {
    if (!access.isOpen || access.accountId !== actorOf(context).accountId) return [];
    demandPurpose(context, 'EMERGENCY');
    return peopleInEmergency({ ...readingOf(context), sealer: context.database.sealer });
  }

  @Publish('P1', 'What you may do with it now.', () => EmergencyAccessAbilitiesObject)
  abilities(@Root() access: EmergencyAccessView, @Ctx() context: RequestContext): EmergencyAccessAbilitiesObject {
    const [actor, today] = [actorOf(context), context.clock.today()];
    const isOwn = access.accountId === actor.accountId;
    const reviews = canReviewEmergencies(actor, today);
    return {
      end: access.isOpen && (isOwn || reviews),
      review: reviews && !isOwn && !access.isOpen && access.reviewedAt === null,
    };
  }
}

/** What hangs on someone who is shown in an emergency. */
@Answers('EmergencyPerson', () => EmergencyPersonObject)
export class EmergencyPersonFields {
  @Publish('P1', 'Global id of the person.', () => ID)
  id(@Root() person: EmergencyPersonView): string {
    return toGlobalId('Person', person.id);
  }

  @Publish('P2', 'The association of the area; null when there is none.', () => AssociationObject, { nullable: true })
  association(
    @Root() person: EmergencyPersonView,
    @Ctx() context: RequestContext,
  ): Promise<Rows['Association'] | null> | null {
    if (person.associationId === null) return null;
    return registryLoaders.association(context, context.clock.today()).load(person.associationId);
  }

  @Publish('P2', 'The branch; null when there is none.', () => BranchObject, { nullable: true })
  branch(@Root() person: EmergencyPersonView, @Ctx() context: RequestContext): Promise<Rows['Branch'] | null> | null {
    if (person.branchId === null) return null;
    return registryLoaders.branch(context, context.clock.today()).load(person.branchId);
  }
}

function wordsFor(
  context: RequestContext,
  access: EmergencyAccessView,
  words: EmergencyAccessView['openingWords'],
): string | null {
  const actor = actorOf(context);
  const isOwn = access.accountId === actor.accountId;
  if (!isOwn && !canReviewEmergencies(actor, context.clock.today())) return null;
  return readEmergencyWords(context.database.sealer, actor.councilId, words);
}

import type { Connection } from '@tsunagari/database';
import {
  type EmergencyAccessView,
  canOpenInEmergency,
  canReadEmergencies,
  emergenciesToReview,
  listEmergencyAccesses,
  ownOpenAccess,
} from '@tsunagari/people';
import { Arg, Args, Ctx, Extensions, Query } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { PageArgs } from '../graphql/connection.object.js';
import type { RequestContext } from '../graphql/request-context.js';
import { EmergencyAccessConnection, EmergencyStateObject } from './emergency.object.js';
import { readingOf } from './reading-of.js';

/** What is read of emergencies before its fields are. */
export type EmergencyStateRow = Pick<
  EmergencyStateObject,
  'mayOpen' | 'openAccess' | 'isTold' | 'toReview' | 'overdue'
>;

/** 緊急の閲覧. */
@Answers('Query')
export class EmergencyResolver {
  @Extensions({ privacy: 'P1' })
  @Query(() => EmergencyStateObject, { description: 'What there is of emergencies now: for every screen.' })
  async emergency(@Ctx() context: RequestContext): Promise<EmergencyStateRow> {
    const reading = readingOf(context);
    const { actor, clock } = reading;
    const today = clock.today();
    const [openAccess, counted] = await Promise.all([ownOpenAccess(reading), emergenciesToReview(reading)]);
    return {
      mayOpen: canOpenInEmergency(actor, today),
      openAccess,
      isTold: canReadEmergencies(actor, today),
      ...counted,
    };
  }

  @Extensions({ privacy: 'P1' })
  @Query(() => EmergencyAccessConnection, {
    description: '緊急の閲覧の一覧: the latest first; everybody’s for administrators and auditors, else your own.',
  })
  emergencyAccesses(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('isReviewed', () => Boolean, { nullable: true, description: 'Only those that were reviewed, or were not.' })
    isReviewed: boolean | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<EmergencyAccessView>> {
    return listEmergencyAccesses(readingOf(context), { isReviewed }, page);
  }
}

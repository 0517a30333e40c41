import { type SeenByAccountView, type TrailEventView, breachReport, canReadTrail, listTrail } from '@tsunagari/audit';
import type { Connection } from '@tsunagari/database';
import { accountsByIds } from '@tsunagari/identity';
import { type PlainDate, fromGlobalId } from '@tsunagari/kernel';
import { Arg, Args, Ctx, Extensions, ID, Int, Query, Root } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { PageArgs } from '../graphql/connection.object.js';
import { filterId, toGlobalId } from '../graphql/global-ids.js';
import { rowLoader } from '../graphql/loader.js';
import { Publish } from '../graphql/publish.js';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import { DateScalar } from '../graphql/scalars.js';
import { accessDenied } from '../server/refusals.js';
import { detailsOf } from './trail-details.js';
import {
  SeenByAccountObject,
  TrailDetailObject,
  TrailEventConnection,
  TrailEventObject,
  TrailFilterInput,
} from './trail.object.js';

/** The trail, for administrators and auditors. */
@Answers('Query')
export class TrailResolver {
  @Extensions({ privacy: 'P1' })
  @Query(() => TrailEventConnection, {
    description: '記録: who did what and who looked at whom, the newest first. For administrators and auditors.',
  })
  trail(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => TrailFilterInput, { nullable: true, description: 'Which rows.' })
    filter: TrailFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<TrailEventView>> {
    demandTrail(context);
    const { accountId, personId, subjectId, ...rest } = filter ?? {};
    const subject = subjectId == null ? null : (fromGlobalId(subjectId) ?? NOTHING);
    const wanted = {
      ...rest,
      accountId: filterId('Account', accountId),
      personId: filterId('Person', personId),
      subject: subject === null ? null : { type: subject.typeName, id: subject.id },
    };
    return listTrail(context.reader, wanted, page);
  }

  @Extensions({ privacy: 'P1' })
  @Query(() => [SeenByAccountObject], {
    description:
      '漏えい等の報告: which accounts have seen which fields of whom between two days (個人情報保護法26条): of some persons, by one account, or both; persons are numbers here, never names. For administrators and auditors.',
  })
  breachReport(
    @Arg('personIds', () => [ID], {
      nullable: true,
      description: 'Only these persons, 1,000 at most; whoever was looked at unless given.',
    })
    personIds: readonly string[] | null,
    @Arg('accountId', () => ID, { nullable: true, description: 'Only this account; all of them unless given.' })
    accountId: string | null,
    @Arg('from', () => DateScalar, { description: 'The first day.' }) from: PlainDate,
    @Arg('until', () => DateScalar, { description: 'The last day.' }) until: PlainDate,
    @Ctx() context: RequestContext,
  ): Promise<SeenByAccountView[]> {
    demandTrail(context);
    const ids = personIds?.slice(0, MOST_PERSONS).flatMap((id) => filterId('Person', id) ?? []) ?? null;
    return breachReport(context.reader, { personIds: ids, accountId: filterId('Account', accountId), from, until });
  }
}

const MOST_PERSONS = 1_000;
const NOTHING = { typeName: '-', id: '00000000-0000-0000-0000-000000000000' };

function demandTrail(context: RequestContext): void {
  if (!canReadTrail(actorOf(context), context.clock.today())) throw accessDenied(context);
}

async function nameOf(context: RequestContext, accountId: string | null): Promise<string | null> {
  if (accountId === null) return null;
  const loader = rowLoader(
    context,
    'trail.accounts',
    (ids) => accountsByIds(context.reader, ids),
    ({ id }) => id,
  );
  return (await loader.load(accountId))?.displayName ?? null;
}

/** What hangs on a row of the trail. */
@Answers('TrailEvent', () => TrailEventObject)
export class TrailEventFields {
  @Publish('P1', 'Id of the row.', () => ID)
  id(@Root() event: TrailEventView): string {
    return event.id;
  }

  @Publish('P1', 'Global id of the record.', () => ID)
  subjectId(@Root() event: TrailEventView): string {
    return toGlobalId(event.subjectType, event.subjectId);
  }

  @Publish('P1', 'Display name of the account; null when the system itself acted.', () => String, { nullable: true })
  accountName(@Root() event: TrailEventView, @Ctx() context: RequestContext): Promise<string | null> {
    return nameOf(context, event.accountId);
  }

  @Publish('P1', 'How many persons were looked at.', () => Int)
  personCount(@Root() event: TrailEventView): number {
    return event.personIds.length;
  }

  @Publish('P1', 'Global ids of the persons who were looked at.', () => [ID])
  personIds(@Root() event: TrailEventView): string[] {
    return event.personIds.map((id) => toGlobalId('Person', id));
  }

  @Publish('P1', 'What else it says.', () => [TrailDetailObject])
  details(@Root() event: TrailEventView): TrailDetailObject[] {
    return detailsOf(event.details);
  }
}

/** What hangs on a line of a breach report. */
@Answers('SeenByAccount', () => SeenByAccountObject)
export class SeenByAccountFields {
  @Publish('P1', 'Display name of the account; null when the system itself acted.', () => String, { nullable: true })
  accountName(@Root() seen: SeenByAccountView, @Ctx() context: RequestContext): Promise<string | null> {
    return nameOf(context, seen.accountId);
  }

  @Publish('P1', 'Global id of the account; null when the system itself acted.', () => ID, { nullable: true })
  accountId(@Root() { accountId }: SeenByAccountView): string | null {
    return accountId === null ? null : toGlobalId('Account', accountId);
  }

  @Publish('P1', 'Global ids of those of the persons whom it has seen, 1,000 at most.', () => [ID])
  personIds(@Root() seen: SeenByAccountView): string[] {
    return seen.personIds.map((id) => toGlobalId('Person', id));
  }
}

/** Resolvers of the trail. */
export const TRAIL_RESOLVERS = [TrailResolver, TrailEventFields, SeenByAccountFields] as const;

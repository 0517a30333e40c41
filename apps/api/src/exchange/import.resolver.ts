import type { Connection } from '@tsunagari/database';
import { type ImportBatchView, ROSTER_FIELDS, type RosterField, canKeepPeople, listImports } from '@tsunagari/people';
import { Arg, Args, Ctx, Extensions, ID, Query } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { PageArgs } from '../graphql/connection.object.js';
import { filterId } from '../graphql/global-ids.js';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import { accessDenied } from '../server/refusals.js';
import { importLoaders, lookingAtImports } from './import.loaders.js';
import { ImportBatchConnection, ImportBatchObject, RosterFieldObject } from './import.object.js';

/** Questions about imports. */
@Answers('Query')
export class ImportResolver {
  @Extensions({ privacy: 'P1' })
  @Query(() => ImportBatchConnection, { description: '取りこみの履歴: imports in sight, the newest first.' })
  importBatches(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ImportBatchView>> {
    if (!canKeepPeople(actorOf(context), context.clock.today())) throw accessDenied(context);
    return listImports(lookingAtImports(context), page);
  }

  @Extensions({ privacy: 'P1' })
  @Query(() => ImportBatchObject, {
    nullable: true,
    description: 'An import; null when there is none that you may see.',
  })
  importBatch(
    @Arg('id', () => ID, { description: 'Global id.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ImportBatchView | null> {
    return importLoaders.batch(context).load(filterId('ImportBatch', id) ?? '');
  }

  @Extensions({ privacy: 'P0' })
  @Query(() => [RosterFieldObject], {
    description: 'What a column of a roster may hold, in the order in which it is offered.',
  })
  rosterFields(): readonly RosterField[] {
    return ROSTER_FIELDS;
  }
}

import type { Connection } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import {
  type BaseView,
  type CouncilSummary,
  type CouncilView,
  type FigureMeasure,
  type FigureView,
  type PublicFactView,
  councilOffice,
  councilSummary,
  figuresOfCouncil,
  listPublicFacts,
  ownCouncil,
} from '@tsunagari/registry';
import { Arg, Args, Ctx, Extensions, ID, Query, Root } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { PageArgs } from '../graphql/connection.object.js';
import { filterId, toGlobalId } from '../graphql/global-ids.js';
import { Publish } from '../graphql/publish.js';
import { type RequestContext, dayOf } from '../graphql/request-context.js';
import { DateScalar } from '../graphql/scalars.js';
import { BranchBaseObject } from './base.object.js';
import { CouncilObject, CouncilSummaryObject } from './council.object.js';
import { PublicFactFilterInput } from './figure.input.js';
import { AreaFigureObject } from './figure.object.js';
import { PublicFactConnection } from './public-fact.object.js';
import { FigureMeasureEnum } from './registry.enums.js';

const AS_OF = { nullable: true, description: 'The day that is asked about; today unless told.' } as const;

/** Your council and what is publicly known of its city. */
@Answers(['Council', 'Query'], () => CouncilObject)
export class CouncilResolver {
  @Extensions({ privacy: 'P0' })
  @Query(() => CouncilObject, { description: 'Your council.' })
  async council(@Ctx() context: RequestContext): Promise<CouncilView> {
    const council = await ownCouncil(context.reader);
    if (!council) throw new Error('an account belongs to a council');
    return council;
  }

  @Extensions({ privacy: 'P0' })
  @Query(() => PublicFactConnection, {
    description: '公開情報: what is publicly known, by topic in the order of the sources.',
  })
  publicFacts(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PublicFactFilterInput, { nullable: true, description: 'Which ones.' })
    filter: PublicFactFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PublicFactView>> {
    return listPublicFacts(context.reader, { ...filter, branchId: filterId('Branch', filter?.branchId) }, page);
  }

  @Publish('P0', 'Global id.', () => ID)
  id(@Root() council: CouncilView): string {
    return toGlobalId('Council', council.id);
  }

  @Publish('P1', 'Counts of the register on a day.', () => CouncilSummaryObject)
  summary(
    @Arg('asOf', () => DateScalar, AS_OF) asOf: PlainDate | null,
    @Ctx() context: RequestContext,
  ): Promise<CouncilSummary> {
    return councilSummary(context.reader, dayOf(context, asOf));
  }

  @Publish('P0', 'Figures of the whole city, newest first.', () => [AreaFigureObject])
  figures(
    @Arg('measure', () => FigureMeasureEnum, { nullable: true, description: 'Only these.' })
    measure: FigureMeasure | null,
    @Ctx() context: RequestContext,
  ): Promise<FigureView[]> {
    return figuresOfCouncil(context.reader, measure);
  }

  @Publish('P0', 'The council’s own office; null when none is recorded.', () => BranchBaseObject, { nullable: true })
  office(@Ctx() context: RequestContext): Promise<BaseView | null> {
    return councilOffice(context.reader, context.clock.today());
  }
}

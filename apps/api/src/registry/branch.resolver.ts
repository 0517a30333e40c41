import type { PlainDate } from '@tsunagari/kernel';
import {
  type BranchOrder,
  type BranchView,
  type LineageView,
  branchByCode,
  listBranches,
  listLineage,
} from '@tsunagari/registry';
import { Arg, Args, Ctx, Extensions, Query } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import type { Connection } from '@tsunagari/database';
import { PageArgs } from '../graphql/connection.object.js';
import { type RequestContext, dayOf } from '../graphql/request-context.js';
import { DateScalar } from '../graphql/scalars.js';
import { BranchFilterInput } from './branch.input.js';
import { BranchConnection, BranchObject } from './branch.object.js';
import { LineageEventConnection } from './lineage.object.js';
import { BranchOrderEnum } from './registry.enums.js';

/** Questions about branches. */
@Answers('Query')
export class BranchResolver {
  @Extensions({ privacy: 'P0' })
  @Query(() => BranchConnection, { description: 'Branches (支部) of your council on a day.' })
  branches(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => BranchFilterInput, {
      nullable: true,
      description: 'Which ones; those that exist today unless told.',
    })
    filter: BranchFilterInput | null,
    @Arg('orderBy', () => BranchOrderEnum, { nullable: true, description: 'Order; by code unless told.' })
    orderBy: BranchOrder | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<BranchView>> {
    return listBranches(context.reader, { ...filter, asOf: dayOf(context, filter?.asOf) }, orderBy ?? 'CODE', page);
  }

  @Extensions({ privacy: 'P0' })
  @Query(() => BranchObject, {
    nullable: true,
    description: 'The branch of a code, also one that has ended; null when there is none.',
  })
  branchByCode(
    @Arg('code', () => String, { description: 'Its code: B06.' }) code: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day that is asked about; today unless told.' })
    asOf: PlainDate | null,
    @Ctx() context: RequestContext,
  ): Promise<BranchView | null> {
    return branchByCode(context.reader, code, dayOf(context, asOf));
  }

  @Extensions({ privacy: 'P0' })
  @Query(() => LineageEventConnection, { description: 'The history of all branches, in the order of time.' })
  lineageEvents(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<LineageView>> {
    return listLineage(context.reader, page);
  }
}

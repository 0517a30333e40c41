import type { Connection } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import {
  type AssociationKindView,
  type AssociationOrder,
  type AssociationView,
  associationByCode,
  listAssociationKinds,
  listAssociations,
} from '@tsunagari/registry';
import { Arg, Args, Ctx, Extensions, Query } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { PageArgs } from '../graphql/connection.object.js';
import { filterId } from '../graphql/global-ids.js';
import { type RequestContext, dayOf } from '../graphql/request-context.js';
import { DateScalar } from '../graphql/scalars.js';
import { AssociationFilterInput } from './association.input.js';
import { AssociationConnection, AssociationKindObject, AssociationObject } from './association.object.js';
import { AssociationOrderEnum } from './registry.enums.js';

/** Questions about associations. */
@Answers('Query')
export class AssociationResolver {
  @Extensions({ privacy: 'P0' })
  @Query(() => AssociationConnection, { description: 'Associations (自治会・町内会・区会) of your council on a day.' })
  associations(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AssociationFilterInput, {
      nullable: true,
      description: 'Which ones; those that exist today unless told.',
    })
    filter: AssociationFilterInput | null,
    @Arg('orderBy', () => AssociationOrderEnum, { nullable: true, description: 'Order; by reading unless told.' })
    orderBy: AssociationOrder | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<AssociationView>> {
    const branchId = filterId('Branch', filter?.branchId);
    return listAssociations(
      context.reader,
      { ...filter, branchId, asOf: dayOf(context, filter?.asOf) },
      orderBy ?? 'KANA',
      page,
    );
  }

  @Extensions({ privacy: 'P0' })
  @Query(() => AssociationObject, {
    nullable: true,
    description: 'The association of a code, also one that has ended; null when there is none.',
  })
  associationByCode(
    @Arg('code', () => String, { description: 'Its code: A017.' }) code: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day that is asked about; today unless told.' })
    asOf: PlainDate | null,
    @Ctx() context: RequestContext,
  ): Promise<AssociationView | null> {
    return associationByCode(context.reader, code, dayOf(context, asOf));
  }

  @Extensions({ privacy: 'P0' })
  @Query(() => [AssociationKindObject], { description: 'The words that this city uses for its associations.' })
  associationKinds(@Ctx() context: RequestContext): Promise<AssociationKindView[]> {
    return listAssociationKinds(context.reader);
  }
}

import type { Connection } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import {
  type AssociationView,
  type BaseView,
  type BranchView,
  type FigureMeasure,
  type FigureView,
  type FormerNameView,
  type HistoryEntry,
  type LineageView,
  type PartnerView,
  type PublicFactView,
  type SeatView,
  canKeepBranch,
  canKeepRegister,
  historyOf,
  listAssociations,
  listPublicFacts,
} from '@tsunagari/registry';
import { Arg, Args, Ctx, ID, Root } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { PageArgs } from '../graphql/connection.object.js';
import { toGlobalId } from '../graphql/global-ids.js';
import { Publish } from '../graphql/publish.js';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import { DateScalar } from '../graphql/scalars.js';
import { AssociationConnection } from './association.object.js';
import { BranchBaseObject } from './base.object.js';
import { BranchAbilitiesObject, BranchObject } from './branch.object.js';
import { AreaFigureObject } from './figure.object.js';
import { FormerNameObject } from './former-name.object.js';
import { HistoryEntryObject } from './history.object.js';
import { LineageEventObject } from './lineage.object.js';
import { PartnerOrganisationObject } from './partner.object.js';
import { PublicFactConnection } from './public-fact.object.js';
import { FigureMeasureEnum } from './registry.enums.js';
import { registryLoaders } from './registry.loaders.js';
import { BranchSeatObject } from './seat.object.js';

const AS_OF = { nullable: true, description: 'The day that is asked about; the branch’s `asOf` unless told.' } as const;

/** What hangs on a branch. */
@Answers('Branch', () => BranchObject)
export class BranchFields {
  @Publish('P0', 'Global id.', () => ID)
  id(@Root() branch: BranchView): string {
    return toGlobalId('Branch', branch.id);
  }

  @Publish('P0', 'Names that it bore earlier, newest first.', () => [FormerNameObject])
  formerNames(@Root() branch: BranchView, @Ctx() context: RequestContext): Promise<FormerNameView[]> {
    return registryLoaders.formerNamesOfBranch(context).load(branch.id);
  }

  @Publish('P1', 'Seats of its officers.', () => [BranchSeatObject])
  seats(@Root() branch: BranchView, @Ctx() context: RequestContext): Promise<SeatView[]> {
    return registryLoaders.seatsOfBranch(context).load(branch.id);
  }

  @Publish('P0', 'Its bases on a day.', () => [BranchBaseObject])
  bases(
    @Root() branch: BranchView,
    @Arg('asOf', () => DateScalar, AS_OF) asOf: PlainDate | null,
    @Ctx() context: RequestContext,
  ): Promise<BaseView[]> {
    return registryLoaders.basesOfBranch(context, asOf ?? branch.asOf).load(branch.id);
  }

  @Publish(
    'P0',
    'Associations that belong to it on a day, in the order of their readings.',
    () => AssociationConnection,
  )
  associations(
    @Root() branch: BranchView,
    @Arg('asOf', () => DateScalar, AS_OF) asOf: PlainDate | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<AssociationView>> {
    return listAssociations(context.reader, { branchId: branch.id, asOf: asOf ?? branch.asOf }, 'KANA', page);
  }

  @Publish('P0', 'Its figures, newest first.', () => [AreaFigureObject])
  async figures(
    @Root() branch: BranchView,
    @Arg('measure', () => FigureMeasureEnum, { nullable: true, description: 'Only these.' })
    measure: FigureMeasure | null,
    @Ctx() context: RequestContext,
  ): Promise<FigureView[]> {
    const figures = await registryLoaders.figuresOfBranch(context).load(branch.id);
    return measure ? figures.filter((figure) => figure.measure === measure) : figures;
  }

  @Publish('P0', 'Events of its history, in the order of time.', () => [LineageEventObject])
  lineage(@Root() branch: BranchView, @Ctx() context: RequestContext): Promise<LineageView[]> {
    return registryLoaders.lineageOfBranch(context).load(branch.id);
  }

  @Publish('P0', 'Public facts about it.', () => PublicFactConnection)
  facts(
    @Root() branch: BranchView,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PublicFactView>> {
    return listPublicFacts(context.reader, { branchId: branch.id }, page);
  }

  @Publish('P1', 'What you may do with it today.', () => BranchAbilitiesObject)
  abilities(@Root() branch: BranchView, @Ctx() context: RequestContext): BranchAbilitiesObject {
    const today = context.clock.today();
    const actor = actorOf(context);
    const lives = branch.closedOn === null;
    const keepsRegister = lives && canKeepRegister(actor, today);
    return {
      revise: lives && canKeepBranch(actor, today, branch.id),
      rename: keepsRegister,
      close: keepsRegister,
      split: keepsRegister,
      merge: keepsRegister,
    };
  }

  @Publish('P1', 'Its versions, newest first: who changed what when.', () => [HistoryEntryObject])
  history(@Root() branch: BranchView, @Ctx() context: RequestContext): Promise<HistoryEntry[]> {
    return historyOf(context.reader, 'branch', branch.id);
  }
}

/** Who elects a seat. */
@Answers('BranchSeat', () => BranchSeatObject)
export class BranchSeatFields {
  @Publish('P0', 'The body that elects it (選出母体).', () => PartnerOrganisationObject, { nullable: true })
  async electedBy(@Root() seat: SeatView, @Ctx() context: RequestContext): Promise<PartnerView | null> {
    return seat.electedById === null ? null : registryLoaders.partner(context).load(seat.electedById);
  }
}

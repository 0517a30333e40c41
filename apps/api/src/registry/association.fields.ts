import type { Connection } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import {
  type AffiliationView,
  type AssociationKindView,
  type AssociationView,
  type BranchView,
  type FigureMeasure,
  type FigureView,
  type FormerNameView,
  type HistoryEntry,
  type PartnerView,
  type PublicFactView,
  associationsByIds,
  canKeepAssociation,
  canKeepRegister,
  historyOf,
  listPublicFacts,
  ownCouncil,
} from '@tsunagari/registry';
import { Arg, Args, Ctx, ID, Root } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { PageArgs } from '../graphql/connection.object.js';
import { toGlobalId } from '../graphql/global-ids.js';
import { Publish } from '../graphql/publish.js';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import { DateScalar } from '../graphql/scalars.js';
import {
  AffiliationObject,
  AssociationAbilitiesObject,
  AssociationKindObject,
  AssociationObject,
} from './association.object.js';
import { BranchObject } from './branch.object.js';
import { AreaFigureObject } from './figure.object.js';
import { FormerNameObject } from './former-name.object.js';
import { HistoryEntryObject } from './history.object.js';
import { PartnerOrganisationObject } from './partner.object.js';
import { PublicFactConnection } from './public-fact.object.js';
import { FigureMeasureEnum } from './registry.enums.js';
import { registryLoaders } from './registry.loaders.js';

/** What hangs on an association. */
@Answers('Association', () => AssociationObject)
export class AssociationFields {
  @Publish('P0', 'Global id.', () => ID)
  id(@Root() association: AssociationView): string {
    return toGlobalId('Association', association.id);
  }

  @Publish('P0', 'Which word the city uses for it.', () => AssociationKindObject)
  async kind(@Root() association: AssociationView, @Ctx() context: RequestContext): Promise<AssociationKindView> {
    const kind = await registryLoaders.associationKind(context).load(association.kindId);
    if (!kind) throw new Error('an association has a kind');
    return kind;
  }

  @Publish('P0', 'The branch to which it belongs on a day; null when to none.', () => BranchObject, { nullable: true })
  async branch(
    @Root() association: AssociationView,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'The day that is asked about; the association’s `asOf` unless told.',
    })
    asOf: PlainDate | null,
    @Ctx() context: RequestContext,
  ): Promise<BranchView | null> {
    const on = asOf ?? association.asOf;
    const then =
      on === association.asOf ? association : (await associationsByIds(context.reader, [association.id], on))[0];
    return then?.branchId ? registryLoaders.branch(context, on).load(then.branchId) : null;
  }

  @Publish('P0', 'All its affiliations, newest first.', () => [AffiliationObject])
  affiliations(@Root() association: AssociationView, @Ctx() context: RequestContext): Promise<AffiliationView[]> {
    return registryLoaders.affiliationsOf(context).load(association.id);
  }

  @Publish('P0', 'Names that it bore earlier, newest first.', () => [FormerNameObject])
  formerNames(@Root() association: AssociationView, @Ctx() context: RequestContext): Promise<FormerNameView[]> {
    return registryLoaders.formerNamesOfAssociation(context).load(association.id);
  }

  @Publish('P0', 'Its figures, newest first.', () => [AreaFigureObject])
  async figures(
    @Root() association: AssociationView,
    @Arg('measure', () => FigureMeasureEnum, { nullable: true, description: 'Only these.' })
    measure: FigureMeasure | null,
    @Ctx() context: RequestContext,
  ): Promise<FigureView[]> {
    const figures = await registryLoaders.figuresOfAssociation(context).load(association.id);
    return measure ? figures.filter((figure) => figure.measure === measure) : figures;
  }

  @Publish(
    'P0',
    'Its newest household figure, whatever its quality; null when none was recorded.',
    () => AreaFigureObject,
    { nullable: true },
  )
  async latestHouseholds(
    @Root() association: AssociationView,
    @Ctx() context: RequestContext,
  ): Promise<FigureView | null> {
    const figures = await registryLoaders.figuresOfAssociation(context).load(association.id);
    return figures.find((figure) => figure.measure === 'HOUSEHOLDS') ?? null;
  }

  @Publish(
    'P0',
    'Whether its newest household figure is above the council’s limit; null when no number is known.',
    () => Boolean,
    { nullable: true },
  )
  async isLarge(@Root() association: AssociationView, @Ctx() context: RequestContext): Promise<boolean | null> {
    const newest = await this.latestHouseholds(association, context);
    if (newest?.amount == null) return null;
    const limit = (await ownCouncil(context.reader))?.largeAssociationHouseholds;
    return limit === undefined ? null : newest.amount > limit;
  }

  @Publish('P0', 'Its groups (支え合いの会).', () => [PartnerOrganisationObject])
  groups(@Root() association: AssociationView, @Ctx() context: RequestContext): Promise<PartnerView[]> {
    return registryLoaders.groupsOfAssociation(context).load(association.id);
  }

  @Publish('P0', 'Public facts about it.', () => PublicFactConnection)
  facts(
    @Root() association: AssociationView,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PublicFactView>> {
    return listPublicFacts(context.reader, { associationId: association.id }, page);
  }

  @Publish('P1', 'What you may do with it today.', () => AssociationAbilitiesObject)
  abilities(@Root() association: AssociationView, @Ctx() context: RequestContext): AssociationAbilitiesObject {
    const today = context.clock.today();
    const actor = actorOf(context);
    const lives = association.closedOn === null;
    const keeps = lives && canKeepAssociation(actor, today, association.id, association.branchId);
    return { revise: keeps, recordFigure: keeps, close: keeps, transfer: lives && canKeepRegister(actor, today) };
  }

  @Publish('P1', 'Its versions, newest first: who changed what when.', () => [HistoryEntryObject])
  history(@Root() association: AssociationView, @Ctx() context: RequestContext): Promise<HistoryEntry[]> {
    return historyOf(context.reader, 'association', association.id);
  }
}

/** The branch of an affiliation. */
@Answers('Affiliation', () => AffiliationObject)
export class AffiliationFields {
  @Publish('P0', 'The branch, by the name that it bears or bore last.', () => BranchObject)
  async branch(@Root() affiliation: AffiliationView, @Ctx() context: RequestContext): Promise<BranchView> {
    const branch = await registryLoaders.branch(context, context.clock.today()).load(affiliation.branchId);
    if (!branch) throw new Error('an affiliation has a branch');
    return branch;
  }
}

/** The id of a word. */
@Answers('AssociationKind', () => AssociationKindObject)
export class AssociationKindFields {
  @Publish('P0', 'Global id.', () => ID)
  id(@Root() kind: AssociationKindView): string {
    return toGlobalId('AssociationKind', kind.id);
  }
}

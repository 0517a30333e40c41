import {
  type AssociationView,
  type BaseView,
  type BranchView,
  type FigureView,
  type LineageMemberView,
  type LineageView,
  type PartnerView,
  type PublicFactView,
} from '@tsunagari/registry';
import { Ctx, ID, Root } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { toGlobalId } from '../graphql/global-ids.js';
import { Publish } from '../graphql/publish.js';
import type { RequestContext } from '../graphql/request-context.js';
import { AssociationObject } from './association.object.js';
import { BranchBaseObject } from './base.object.js';
import { BranchObject } from './branch.object.js';
import { AreaFigureObject } from './figure.object.js';
import { LineageEventObject, LineageMemberObject } from './lineage.object.js';
import { PartnerOrganisationObject } from './partner.object.js';
import { PublicFactObject } from './public-fact.object.js';
import { registryLoaders } from './registry.loaders.js';

const branchToday = async (context: RequestContext, id: string | null): Promise<BranchView | null> =>
  id === null ? null : registryLoaders.branch(context, context.clock.today()).load(id);
const associationToday = async (context: RequestContext, id: string | null): Promise<AssociationView | null> =>
  id === null ? null : registryLoaders.association(context, context.clock.today()).load(id);

/** What hangs on a base. */
@Answers('BranchBase', () => BranchBaseObject)
export class BranchBaseFields {
  @Publish('P0', 'Global id.', () => ID)
  id(@Root() base: BaseView): string {
    return toGlobalId('BranchBase', base.id);
  }

  @Publish('P0', 'Its branch as of today; null for the council’s office.', () => BranchObject, { nullable: true })
  branch(@Root() base: BaseView, @Ctx() context: RequestContext): Promise<BranchView | null> {
    return branchToday(context, base.branchId);
  }
}

/** What hangs on an organisation. */
@Answers('PartnerOrganisation', () => PartnerOrganisationObject)
export class PartnerOrganisationFields {
  @Publish('P0', 'Global id.', () => ID)
  id(@Root() partner: PartnerView): string {
    return toGlobalId('PartnerOrganisation', partner.id);
  }

  @Publish('P0', 'The association whose group it is.', () => AssociationObject, { nullable: true })
  association(@Root() partner: PartnerView, @Ctx() context: RequestContext): Promise<AssociationView | null> {
    return associationToday(context, partner.associationId);
  }
}

/** What hangs on a public fact. */
@Answers('PublicFact', () => PublicFactObject)
export class PublicFactFields {
  @Publish('P0', 'Global id.', () => ID)
  id(@Root() fact: PublicFactView): string {
    return toGlobalId('PublicFact', fact.id);
  }

  @Publish('P0', 'The branch that it is about.', () => BranchObject, { nullable: true })
  branch(@Root() fact: PublicFactView, @Ctx() context: RequestContext): Promise<BranchView | null> {
    return branchToday(context, fact.branchId);
  }

  @Publish('P0', 'The association that it is about.', () => AssociationObject, { nullable: true })
  association(@Root() fact: PublicFactView, @Ctx() context: RequestContext): Promise<AssociationView | null> {
    return associationToday(context, fact.associationId);
  }
}

/** The id of a figure. */
@Answers('AreaFigure', () => AreaFigureObject)
export class AreaFigureFields {
  @Publish('P0', 'Global id.', () => ID)
  id(@Root() figure: FigureView): string {
    return toGlobalId('AreaFigure', figure.id);
  }
}

/** What hangs on an event of the history. */
@Answers('LineageEvent', () => LineageEventObject)
export class LineageEventFields {
  @Publish('P0', 'Global id.', () => ID)
  id(@Root() event: LineageView): string {
    return toGlobalId('LineageEvent', event.id);
  }

  @Publish('P0', 'Branches before the event.', () => [LineageMemberObject])
  async predecessors(@Root() event: LineageView, @Ctx() context: RequestContext): Promise<LineageMemberView[]> {
    return (await registryLoaders.membersOfEvent(context).load(event.id)).filter(
      (member) => member.side === 'PREDECESSOR',
    );
  }

  @Publish('P0', 'Branches after the event.', () => [LineageMemberObject])
  async successors(@Root() event: LineageView, @Ctx() context: RequestContext): Promise<LineageMemberView[]> {
    return (await registryLoaders.membersOfEvent(context).load(event.id)).filter(
      (member) => member.side === 'SUCCESSOR',
    );
  }
}

/** The branch of a member of an event. */
@Answers('LineageMember', () => LineageMemberObject)
export class LineageMemberFields {
  @Publish('P0', 'The branch as of today.', () => BranchObject)
  async branch(@Root() member: LineageMemberView, @Ctx() context: RequestContext): Promise<BranchView> {
    const branch = await branchToday(context, member.branchId);
    if (!branch) throw new Error('a member of an event is a branch');
    return branch;
  }
}

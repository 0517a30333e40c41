import { ownCouncil } from '@tsunagari/registry';
import { registerNode } from '../graphql/node-registry.js';
import { AssociationCommands } from './association.commands.js';
import { AffiliationFields, AssociationFields, AssociationKindFields } from './association.fields.js';
import { AssociationResolver } from './association.resolver.js';
import { BaseCommands } from './base.commands.js';
import { BranchCommands } from './branch.commands.js';
import { BranchFields, BranchSeatFields } from './branch.fields.js';
import { BranchResolver } from './branch.resolver.js';
import { CouncilResolver } from './council.resolver.js';
import { FigureCommands } from './figure.commands.js';
import {
  AreaFigureFields,
  BranchBaseFields,
  LineageEventFields,
  LineageMemberFields,
  PartnerOrganisationFields,
  PublicFactFields,
} from './linked.fields.js';
import { PartnerResolver } from './partner.resolver.js';
import { registryLoaders } from './registry.loaders.js';
import { SplitPreviewResolver } from './split-preview.resolver.js';

registerNode('Council', async (context, id) => {
  const council = await ownCouncil(context.reader);
  return council?.id === id ? council : null;
});
registerNode('Branch', (context, id) => registryLoaders.branch(context, context.clock.today()).load(id));
registerNode('Association', (context, id) => registryLoaders.association(context, context.clock.today()).load(id));
registerNode('AssociationKind', (context, id) => registryLoaders.associationKind(context).load(id));
registerNode('BranchBase', (context, id) => registryLoaders.base(context).load(id));
registerNode('PartnerOrganisation', (context, id) => registryLoaders.partner(context).load(id));
registerNode('AreaFigure', (context, id) => registryLoaders.figure(context).load(id));
registerNode('LineageEvent', (context, id) => registryLoaders.lineageEvent(context).load(id));
registerNode('PublicFact', (context, id) => registryLoaders.publicFact(context).load(id));

/** Resolvers of the register. */
export const REGISTRY_RESOLVERS = [
  CouncilResolver,
  BranchResolver,
  BranchFields,
  BranchSeatFields,
  BranchCommands,
  SplitPreviewResolver,
  AssociationResolver,
  AssociationFields,
  AssociationKindFields,
  AffiliationFields,
  AssociationCommands,
  BranchBaseFields,
  BaseCommands,
  PartnerResolver,
  PartnerOrganisationFields,
  AreaFigureFields,
  FigureCommands,
  LineageEventFields,
  LineageMemberFields,
  PublicFactFields,
] as const;

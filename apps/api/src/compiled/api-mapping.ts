import type { Mapping } from '@tsunagari/compiled-reads';
import { associationByCode, associations } from './association-lists.js';
import {
  affiliation,
  association,
  associationAbilities,
  associationKind,
  associationKinds,
} from './association.mapping.js';
import { branchBase } from './base.mapping.js';
import { branchDependents } from './branch-dependents.mapping.js';
import { branch, branchAbilities, branchByCode, branchSeat, branches, formerName } from './branch.mapping.js';
import { council, councilSummary, ownCouncil } from './council.mapping.js';
import { areaFigure } from './figure.mapping.js';
import { fieldChange, historyEntry } from './history.mapping.js';
import { lineageEvent, lineageEvents, lineageMember } from './lineage.mapping.js';
import { partnerOrganisation, partnerOrganisations } from './partner.mapping.js';
import { peopleAbilities, peopleAbilitiesObject } from './people.mapping.js';
import { factDetail, publicFact, publicFacts } from './public-fact.mapping.js';
import { account, accountRole, passkey, roleGrant, viewer, viewerAbilities, viewerObject } from './viewer.mapping.js';

/**
 * How the published types are read in one statement. What is not here is answered by the resolvers: changes, `node`, what the domain works
 * out in TypeScript, and all that is classified P2 or P3, whose reading is logged.
 */
export const API_MAPPING: Mapping = {
  types: {
    Query: {
      kind: 'object',
      table: null,
      fields: {
        council: ownCouncil,
        viewer,
        branches,
        branchByCode,
        associations,
        associationByCode,
        associationKinds,
        partnerOrganisations,
        publicFacts,
        lineageEvents,
        peopleAbilities,
      },
    },
    Account: account,
    AccountRole: accountRole,
    Affiliation: affiliation,
    AreaFigure: areaFigure,
    Association: association,
    AssociationAbilities: associationAbilities,
    AssociationKind: associationKind,
    Branch: branch,
    BranchAbilities: branchAbilities,
    BranchBase: branchBase,
    BranchDependents: branchDependents,
    BranchSeat: branchSeat,
    Council: council,
    CouncilSummary: councilSummary,
    FactDetail: factDetail,
    FieldChange: fieldChange,
    FormerName: formerName,
    HistoryEntry: historyEntry,
    LineageEvent: lineageEvent,
    LineageMember: lineageMember,
    PartnerOrganisation: partnerOrganisation,
    Passkey: passkey,
    PeopleAbilities: peopleAbilitiesObject,
    PublicFact: publicFact,
    RoleGrant: roleGrant,
    Viewer: viewerObject,
    ViewerAbilities: viewerAbilities,
  },
};

import type { Mapping } from '@tsunagari/compiled-reads';
import { Forbidden } from '@tsunagari/kernel';
import { GraphQLError } from 'graphql';
import { accessToken, accounts, secrecyPledge, secrecyPledges } from './account-lists.mapping.js';
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
import { importRow } from './exchange/import-row.mapping.js';
import {
  importBatch,
  importBatchObject,
  importBatches,
  importProgress,
  rosterFields,
} from './exchange/import.mapping.js';
import { areaFigure } from './figure.mapping.js';
import { fieldChange, historyEntry } from './history.mapping.js';
import { lineageEvent, lineageEvents, lineageMember } from './lineage.mapping.js';
import { partnerOrganisation, partnerOrganisations } from './partner.mapping.js';
import { LOOK_KEEPING } from './looks.js';
import { PEOPLE_QUESTIONS, PEOPLE_TYPES } from './people/people.types.js';
import { factDetail, publicFact, publicFacts } from './public-fact.mapping.js';
import { trail, trailEvent } from './trail/trail.mapping.js';
import { account, accountRole, passkey, roleGrant, viewer, viewerAbilities, viewerObject } from './viewer.mapping.js';

/**
 * How the published types are read in one statement, which also writes who looked at whom. What is not here is answered by the resolvers:
 * changes, and what `screens.spec.ts` names with its reason.
 */
export const API_MAPPING: Mapping = {
  notes: LOOK_KEEPING,
  // Wrapped, because a refusal has a path of its own: that of an input.
  refusal: () => new GraphQLError('Forbidden', { originalError: new Forbidden() }),
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
        accounts,
        secrecyPledges,
        importBatch,
        importBatches,
        rosterFields,
        trail,
        ...PEOPLE_QUESTIONS,
      },
    },
    AccessToken: accessToken,
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
    ImportBatch: importBatchObject,
    ImportProgress: importProgress,
    ImportRow: importRow,
    LineageEvent: lineageEvent,
    LineageMember: lineageMember,
    PartnerOrganisation: partnerOrganisation,
    Passkey: passkey,
    ...PEOPLE_TYPES,
    PublicFact: publicFact,
    RoleGrant: roleGrant,
    SecrecyPledge: secrecyPledge,
    TrailEvent: trailEvent,
    Viewer: viewerObject,
    ViewerAbilities: viewerAbilities,
  },
};

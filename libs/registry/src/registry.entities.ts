import { AssociationAffiliation } from './association/association-affiliation.entity.js';
import { AssociationFormerName } from './association/association-former-name.entity.js';
import { AssociationKind } from './association/association-kind.entity.js';
import { Association } from './association/association.entity.js';
import { BranchBase } from './base/branch-base.entity.js';
import { BranchFormerName } from './branch/branch-former-name.entity.js';
import { BranchSeat } from './branch/branch-seat.entity.js';
import { Branch } from './branch/branch.entity.js';
import { BranchLineageEvent, BranchLineageMember } from './branch/lineage.entities.js';
import { Council } from './council/council.entity.js';
import { AreaFigure } from './figure/area-figure.entity.js';
import { PartnerOrganisation } from './partner/partner-organisation.entity.js';
import { PublicFact } from './public-fact/public-fact.entity.js';

/** Every entity of the register, for the data source of the app. */
export const REGISTRY_ENTITIES = [
  Council,
  Branch,
  BranchFormerName,
  BranchSeat,
  BranchLineageEvent,
  BranchLineageMember,
  AssociationKind,
  Association,
  AssociationFormerName,
  AssociationAffiliation,
  BranchBase,
  PartnerOrganisation,
  AreaFigure,
  PublicFact,
] as const;

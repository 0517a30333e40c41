export * from './association/add-association-kind.js';
export * from './association/association-details.queries.js';
export * from './association/association.errors.js';
export * from './association/association.queries.js';
export * from './association/close-association.js';
export * from './association/register-association.js';
export * from './association/rename-association.js';
export * from './association/revise-association.js';
export * from './association/transfer-association.js';
export * from './base/base.errors.js';
export * from './base/base.queries.js';
export * from './base/close-branch-base.js';
export * from './base/open-branch-base.js';
export * from './base/revise-branch-base.js';
export * from './branch/branch-details.queries.js';
export * from './branch/branch.errors.js';
export * from './branch/branch.queries.js';
export * from './branch/close-branch.js';
export * from './branch/lineage.queries.js';
export * from './branch/merge-branches.js';
export * from './branch/open-branch.js';
export * from './branch/prepare-split.js';
export * from './branch/rename-branch.js';
export * from './branch/revise-branch.js';
export * from './branch/split-branch.js';
export type { Share, SplitPlan, Successor } from './branch/split-plan.js';
export { councilIdOfCode } from './council/council-id.js';
export { CouncilCodeTaken } from './council/council.errors.js';
export * from './council/council.queries.js';
export {
  LEAST_RETENTION,
  MOST_RETENTION,
  type Retention,
  canSetRetention,
  retentionOf,
  setRetention,
} from './council/set-retention.js';
export { type FoundCouncil, foundCouncil } from './council/found-council.js';
export * from './dataset/load-registry.js';
export type * from './dataset/registry-dataset.js';
export * from './figure/figure.queries.js';
export * from './figure/measures.js';
export { sumOfHouseholds } from './figure/newest-households.js';
export * from './figure/record-area-figure.js';
export * from './partner/partner.queries.js';
export * from './partner/register-partner-organisation.js';
export * from './partner/revise-partner-organisation.js';
export * from './public-fact/public-fact.queries.js';
export * from './record-history.queries.js';
export { REGISTRY_ENTITIES } from './registry.entities.js';
export type { RegistryFieldCode, RegistryRefusalCode } from './registry.refusals.js';
export { canKeepAssociation, canKeepBranch, canKeepRegister } from './registry.policy.js';
export { dayProblems, kanaProblems, nameProblems, textProblems } from './input-rules.js';
export { searchPatterns } from './name-keys.js';
export { RecordWithOrigin } from './origin.entity.js';
export * from './vocabulary.js';

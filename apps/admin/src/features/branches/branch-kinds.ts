import type { BranchKind } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';

const NAMES: Readonly<Record<BranchKind, () => string>> = {
  DISTRICT: m.kind_district,
  HOUSING_ESTATE: m.kind_estate,
};

/** Kinds of branches in the order of the choices. */
export const BRANCH_KINDS: readonly BranchKind[] = ['DISTRICT', 'HOUSING_ESTATE'];

/** 地区, 団地 */
export function branchKindName(kind: BranchKind): string {
  return NAMES[kind]();
}

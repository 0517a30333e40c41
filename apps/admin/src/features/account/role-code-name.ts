import type { RoleCode } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';

const NAMES: Readonly<Record<RoleCode, () => string>> = {
  COUNCIL_ADMIN: m.role_council_admin,
  COUNCIL_STAFF: m.role_council_staff,
  BRANCH_COORDINATOR: m.role_branch_coordinator,
  BRANCH_OFFICER: m.role_branch_officer,
  SUPPORTER: m.role_supporter,
  ASSOCIATION_OFFICER: m.role_association_officer,
  ANALYST: m.role_analyst,
  NETWORK_ANALYST: m.role_network_analyst,
  AUDITOR: m.role_auditor,
};

/** What an account may be, in words. */
export function roleCodeName(role: RoleCode): string {
  return NAMES[role]();
}

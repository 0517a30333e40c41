import type { KeptAccountFragment } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';
import { roleCodeName } from '../account/role-code-name.js';

/** A role with where it holds: 支部コーディネーター（みほん東）. */
export function roleText({ role, branch, association }: KeptAccountFragment['roles'][number]): string {
  const place = branch?.name ?? association?.name;
  return place ? m.role_at({ role: roleCodeName(role), place }) : roleCodeName(role);
}

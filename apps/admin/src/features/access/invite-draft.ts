import type { PlainDate } from '@tsunagari/kernel';
import type { InvitePersonInput, RoleCode } from '../../gql/graphql.js';
import { dayAfter } from '../roles/term-text.js';

/** Roles that an invitation can give, each with the kind of body in which it holds. */
export const INVITED_ROLES = {
  COUNCIL_STAFF: 'council',
  COUNCIL_ADMIN: 'council',
  BRANCH_COORDINATOR: 'branch',
  BRANCH_OFFICER: 'branch',
  ASSOCIATION_OFFICER: 'association',
  ANALYST: 'council',
  AUDITOR: 'council',
} as const satisfies Partial<Record<RoleCode, 'council' | 'branch' | 'association'>>;

/** A role that an invitation can give. */
export type InvitedRole = keyof typeof INVITED_ROLES;

/** What is typed for an invitation. */
export interface InviteDraft {
  readonly displayName: string;
  readonly email: string;
  readonly role: InvitedRole;
  readonly branchId: string;
  readonly associationId: string;
  readonly from: PlainDate | null;
  /** The last day of the term, as people say it. */
  readonly lastDay: PlainDate | null;
}

/** An empty form. */
export const NO_INVITE: InviteDraft = {
  displayName: '',
  email: '',
  role: 'COUNCIL_STAFF',
  branchId: '',
  associationId: '',
  from: null,
  lastDay: null,
};

/** What is sent: only the body of the role, and the first day after the last. */
export function inviteInput(draft: InviteDraft): InvitePersonInput {
  const { displayName, email, role, branchId, associationId, from, lastDay } = draft;
  const body = INVITED_ROLES[role];
  return {
    displayName,
    email,
    role,
    branchId: body === 'branch' ? branchId || null : null,
    associationId: body === 'association' ? associationId || null : null,
    from,
    to: lastDay ? dayAfter(lastDay) : null,
  };
}

import type { RoleKind, RoleLevel } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';

const ROLE_NAMES: Readonly<Record<RoleKind, typeof m.post_other>> = {
  BRANCH_HEAD: m.post_branch_head,
  VICE_BRANCH_HEAD: m.post_vice_branch_head,
  DIRECTOR: m.post_director,
  AUDITOR: m.post_auditor,
  OFFICER: m.post_officer,
  WELFARE_COMMISSIONER: m.post_welfare_commissioner,
  COORDINATOR: m.post_coordinator,
  WELFARE_SUPPORTER: m.post_welfare_supporter,
  MINSEI: m.post_minsei,
  CHIEF_CHILD_MINSEI: m.post_chief_child_minsei,
  ASSOCIATION_PRESIDENT: m.post_association_president,
  ASSOCIATION_OFFICER: m.post_association_officer,
  GROUP_PRESIDENT: m.post_group_president,
  OTHER: m.post_other,
};

/** Roles (役職) in the order of the list. */
export const ROLES = Object.keys(ROLE_NAMES) as readonly RoleKind[];

/** The role in words: 支部長, 民生委員・児童委員. */
export function roleName(role: RoleKind): string {
  return ROLE_NAMES[role]();
}

const LEVEL_NAMES: Readonly<Record<RoleLevel, () => string>> = {
  COUNCIL: m.level_council,
  BRANCH: m.level_branch,
  ASSOCIATION: m.level_association,
  PARTNER: m.level_partner,
};

/** Kinds of bodies in which a role is held. */
export const LEVELS = Object.keys(LEVEL_NAMES) as readonly RoleLevel[];

/** The kind of body in words. */
export function levelName(level: RoleLevel): string {
  return LEVEL_NAMES[level]();
}

const USUAL_LEVELS: Partial<Readonly<Record<RoleKind, RoleLevel>>> = {
  MINSEI: 'COUNCIL',
  CHIEF_CHILD_MINSEI: 'COUNCIL',
  WELFARE_SUPPORTER: 'ASSOCIATION',
  ASSOCIATION_PRESIDENT: 'ASSOCIATION',
  ASSOCIATION_OFFICER: 'ASSOCIATION',
  GROUP_PRESIDENT: 'PARTNER',
};

/** Where a role is usually held; a form starts with it and people may choose another. */
export function usualLevel(role: RoleKind): RoleLevel {
  return USUAL_LEVELS[role] ?? 'BRANCH';
}

/**
 * The role that a seat of a branch stands for, and the branch's own word where it says more: 理事 → DIRECTOR, 福祉委員（自治会等） →
 * WELFARE_COMMISSIONER with that label. Seats are named in Japanese, whatever the language of the screen.
 */
export function roleOfPost(post: string): { readonly role: RoleKind; readonly label: string } {
  const named = ROLES.map((role) => ({ role, word: ROLE_NAMES[role]({}, { locale: 'ja' }) }));
  const same = named.find(({ word }) => word === post);
  if (same) return { role: same.role, label: '' };
  return { role: named.find(({ word }) => post.startsWith(word))?.role ?? 'OTHER', label: post };
}

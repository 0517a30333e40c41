import type { PlainDate } from '@tsunagari/kernel';
import type { BeginRoleTermInput, RoleKind, RoleLevel } from '../../gql/graphql.js';
import { dayAfter } from './term-text.js';
import { usualLevel } from './role-words.js';

/** A role as far as it has been filled in. */
export interface RoleDraft {
  readonly role: RoleKind;
  /** The council's own word for it; needed when the role is none of the known ones. */
  readonly label: string;
  readonly level: RoleLevel;
  readonly branchId: string;
  readonly associationId: string;
  readonly partnerId: string;
  /** 選出母体: which organisation chose the person. */
  readonly electedById: string;
  readonly from: PlainDate | null;
  /** The last day of the term, as people say it. */
  readonly lastDay: PlainDate | null;
  readonly note: string;
}

/** An empty form for a role, with the bodies to which the person belongs. */
export function roleDraft(start: Partial<RoleDraft> = {}): RoleDraft {
  const role = start.role ?? 'WELFARE_SUPPORTER';
  return {
    role,
    label: '',
    level: usualLevel(role),
    branchId: '',
    associationId: '',
    partnerId: '',
    electedById: '',
    from: null,
    lastDay: null,
    note: '',
    ...start,
  };
}

/** Another role; the kind of body follows, as each role is usually held in one kind. */
export function withRole(draft: RoleDraft, role: RoleKind): RoleDraft {
  return { ...draft, role, level: usualLevel(role) };
}

/** Which body must still be chosen; null when the draft names one. */
export function missingBody(draft: RoleDraft): 'branchId' | 'associationId' | 'partnerId' | null {
  if (draft.level === 'BRANCH') return draft.branchId ? null : 'branchId';
  if (draft.level === 'ASSOCIATION') return draft.associationId ? null : 'associationId';
  if (draft.level === 'PARTNER') return draft.partnerId ? null : 'partnerId';
  return null;
}

/** What is sent: only the body of its level, and the first day after the last. */
export function roleInput(personId: string, draft: RoleDraft): BeginRoleTermInput {
  const { role, level, from, lastDay } = draft;
  return {
    personId,
    role,
    label: draft.label.trim() || null,
    level,
    branchId: level === 'BRANCH' ? draft.branchId || null : null,
    associationId: level === 'ASSOCIATION' ? draft.associationId || null : null,
    partnerId: level === 'PARTNER' ? draft.partnerId || null : null,
    electedById: draft.electedById || null,
    from,
    to: lastDay ? dayAfter(lastDay) : null,
    note: draft.note.trim() || null,
  };
}

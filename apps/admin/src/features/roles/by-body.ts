import type { RoleKind, RoleLevel } from '../../gql/graphql.js';
import { LEVELS, ROLES } from './role-words.js';

interface Held {
  readonly id: string;
  readonly role: RoleKind;
  readonly level: RoleLevel;
  readonly bodyName: string;
}

/** Roles that are shown together. */
export interface Bodies {
  readonly level: RoleLevel;
  /** The branch; null where many bodies of one kind stand together. */
  readonly body: string | null;
  readonly ids: readonly string[];
}

/**
 * Terms under the council, under each branch, under the associations and the organisations together. In each the head comes first, as
 * rosters of officers are written; terms of the same role stay in the order given.
 */
export function byBody(terms: readonly Held[]): readonly Bodies[] {
  const groups = new Map<string, { readonly level: RoleLevel; readonly body: string | null; readonly ids: string[] }>();
  const ranked = [...terms].sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  for (const { id, level, bodyName } of ranked) {
    const body = level === 'BRANCH' ? bodyName : null;
    const key = `${level} ${body ?? ''}`;
    const group = groups.get(key) ?? { level, body, ids: [] };
    group.ids.push(id);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

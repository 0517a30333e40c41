import type { RoleLevel } from '../../gql/graphql.js';
import { LEVELS } from './role-words.js';

interface Held {
  readonly id: string;
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

/** Terms under the council, under each branch, under the associations and the organisations together; each in the order given. */
export function byBody(terms: readonly Held[]): readonly Bodies[] {
  const groups = new Map<string, { readonly level: RoleLevel; readonly body: string | null; readonly ids: string[] }>();
  for (const { id, level, bodyName } of terms) {
    const body = level === 'BRANCH' ? bodyName : null;
    const key = `${level} ${body ?? ''}`;
    const group = groups.get(key) ?? { level, body, ids: [] };
    group.ids.push(id);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

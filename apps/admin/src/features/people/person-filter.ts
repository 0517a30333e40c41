import type * as v from 'valibot';
import type { PersonFilter, PersonOrder } from '../../gql/graphql.js';
import { known, type peopleSearch } from './people-filters.js';
import { ROLES } from '../roles/role-words.js';

/** Orders of the list. */
export const PERSON_ORDERS: readonly PersonOrder[] = ['KANA', 'NAME', 'RECENT'];

interface Coded {
  readonly id: string;
  readonly code: string;
}

/** What the API is asked for: the address names branch and association by their codes. Without more, only those who are here are shown. */
export function personFilter(
  filters: v.InferOutput<typeof peopleSearch>,
  branches: readonly Coded[],
  associations: readonly Coded[],
): PersonFilter {
  const idOf = (all: readonly Coded[], code: string | undefined): string | null =>
    all.find((one) => one.code === code)?.id ?? null;
  const role = known(ROLES, filters.role);
  const branchId = idOf(branches, filters.branch);
  const associationId = idOf(associations, filters.association);
  return {
    ...(filters.search?.trim() ? { search: filters.search.trim() } : {}),
    ...(branchId ? { branchId } : {}),
    ...(associationId ? { associationId } : {}),
    ...(role ? { role } : {}),
    ...(filters.withoutKana ? { withoutKana: true } : {}),
    ...(filters.withoutAssociation ? { withoutAssociation: true } : {}),
    isPresent: filters.all ? null : true,
  };
}
